package org.moubridge.access;

import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;

/**
 * The product says no, in a sentence that the person who asked understands. Domain
 * exceptions extend it; the sentences are in {@code messages/errors*.properties}.
 */
public class Refusal extends RuntimeException {

	private static final ResourceBundleMessageSource SENTENCES = sentences();

	private final String key;

	private final transient Object[] args;

	/**
	 * @param key of the sentence in the bundle
	 * @param args what the sentence names
	 */
	public Refusal(String key, Object... args) {
		this.key = key;
		this.args = args;
	}

	/** Returns the sentence in English. */
	@Override
	public String getMessage() {
		return sentence(Locale.ENGLISH);
	}

	/** Returns the sentence in the language of the request at hand. */
	@Override
	public String getLocalizedMessage() {
		return sentence(LocaleContextHolder.getLocale());
	}

	public String sentence(Locale language) {
		return sentence(this.key, language, this.args);
	}

	/** Returns what a program is told by the status of the answer. */
	public HttpStatus status() {
		return HttpStatus.BAD_REQUEST;
	}

	/** Returns the refusal among the causes of a failure, which the engine wraps. */
	public static Optional<Refusal> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return Optional.of(refusal);
			}
		}
		return Optional.empty();
	}

	static String sentence(String key, Locale language, Object... args) {
		return SENTENCES.getMessage(key, args, language);
	}

	private static ResourceBundleMessageSource sentences() {
		var source = new ResourceBundleMessageSource();
		source.setBasename("messages/errors");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
