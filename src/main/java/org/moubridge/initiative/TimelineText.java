package org.moubridge.initiative;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened, as a sentence without its subject: who did it stands before it. */
@Component
class TimelineText {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private final MessageSource messages;

	private final FieldLabels labels;

	TimelineText(MessageSource messages, FieldLabels labels) {
		this.messages = messages;
		this.labels = labels;
	}

	/** Returns plain text: what people typed is in it as they typed it. */
	String sentence(TimelineEntry entry, Locale locale) {
		String text = this.messages.getMessage("timeline." + entry.fact(), null, entry.fact(), locale);
		return PLACEHOLDER.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(word(detail(entry, found.group(1), locale), locale)))
			.strip();
	}

	/** What is left out may have a word that stands for it. */
	private String detail(TimelineEntry entry, String name, Locale locale) {
		String detail = entry.details().get(name);
		if (detail != null && name.equals("form")) {
			return this.labels.task(detail, locale).orElse(detail);
		}
		return (detail != null) ? detail : this.messages.getMessage("timeline.missing." + name, null, "", locale);
	}

	private String word(String value, Locale locale) {
		if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return DateTimeFormatter.ofPattern(this.messages.getMessage("format.day", null, locale), locale)
				.format(LocalDate.parse(value));
		}
		if (!value.matches("[A-Z][A-Z_]+")) {
			return value;
		}
		String answer = this.messages.getMessage("answer." + value, null, value, locale);
		String named = this.messages.getMessage("initiative.value." + value, null, answer, locale);
		return this.messages.getMessage("content.value." + value, null, named, locale);
	}

}
