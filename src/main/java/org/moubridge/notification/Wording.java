package org.moubridge.notification;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;

/**
 * The texts of one mail in one language. They name the data as <code>{title}</code>; what
 * is missing gets the word under {@code mails.missing.}.
 */
class Wording {

	private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

	/** With the distance from UTC: who reads it may be in another zone. */
	private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
		.appendLocalized(FormatStyle.LONG, FormatStyle.SHORT)
		.appendLiteral(" (")
		.appendLocalizedOffset(TextStyle.SHORT)
		.appendLiteral(')')
		.toFormatter();

	private final MessageSource texts;

	private final Locale language;

	private final Map<String, String> data;

	Wording(MessageSource texts, Locale language, Map<String, String> data) {
		this.texts = texts;
		this.language = language;
		this.data = data;
	}

	/** Returns the text; fails when no language has it. */
	String text(String key) {
		return fill(this.texts.getMessage(key, null, this.language));
	}

	Optional<String> optional(String key) {
		return Optional.ofNullable(this.texts.getMessage(key, null, null, this.language)).map(this::fill);
	}

	/**
	 * Returns a datum as this language writes it: answers in words, dates in full, the
	 * task by the name it has in Tasklist.
	 */
	Optional<String> value(String name) {
		if (name.equals("task") && this.data.containsKey("step")) {
			return Optional.ofNullable(
					this.texts.getMessage("task." + this.data.get("step"), null, this.data.get(name), this.language));
		}
		return Optional.ofNullable(this.data.get(name)).filter((value) -> !value.isBlank()).map((value) -> {
			String code = value.toLowerCase(Locale.ROOT).replace('_', '-');
			String words = this.texts.getMessage("mails." + name + "." + code, null, null, this.language);
			return (words != null) ? words : OneLine.of(date(value));
		});
	}

	private String fill(String text) {
		return NAME.matcher(text).replaceAll((name) -> Matcher.quoteReplacement(word(name.group(1))));
	}

	private String word(String name) {
		return value(name).orElseGet(() -> this.texts.getMessage("mails.missing." + name, null, "", this.language));
	}

	private String date(String value) {
		Locale dates = this.language.equals(Locale.ENGLISH) ? Locale.UK : this.language;
		try {
			return value.contains("T") ? ZonedDateTime.parse(value).format(MOMENT.withLocale(dates))
					: LocalDate.parse(value)
						.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates));
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

}
