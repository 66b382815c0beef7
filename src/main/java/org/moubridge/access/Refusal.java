package org.moubridge.access;

import org.springframework.context.MessageSource;

import java.util.Locale;

/**
 * Something a person asked for cannot be done, for a reason that she can understand and often put right. The sentence
 * is in {@code messages/errors}, in the languages of the product.
 */
public class Refusal extends RuntimeException {

	private final String key;

	private final transient Object[] arguments;

	public Refusal(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = arguments;
	}

	/** Returns the key of the sentence. */
	public String key() {
		return this.key;
	}

	/** Returns the sentence in the language of the reader. */
	public String sentence(MessageSource messages, Locale locale) {
		return messages.getMessage(this.key, this.arguments, this.key, locale);
	}

}
