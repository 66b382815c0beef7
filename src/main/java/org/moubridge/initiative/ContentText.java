package org.moubridge.initiative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Contents as people read them: in lines with labels, and what changed from one version
 * to another.
 */
@Component
public class ContentText {

	private final Initiatives initiatives;

	private final Parties parties;

	private final MessageSource messages;

	ContentText(Initiatives initiatives, Parties parties, MessageSource messages) {
		this.initiatives = initiatives;
		this.parties = parties;
		this.messages = messages;
	}

	/** Returns the fields that are filled in, in the order of the content. */
	public List<ContentLine> lines(StreamContent content, Locale locale) {
		List<ContentLine> lines = new ArrayList<>();
		shown(content, locale)
			.forEach((field, value) -> lines.add(new ContentLine(field, label(field, locale), value)));
		return lines;
	}

	/** Returns the fields that differ, in the order of the content. */
	public List<ContentChange> changes(StreamContent before, StreamContent after, Locale locale) {
		Map<String, String> old = shown(before, locale);
		Map<String, String> now = shown(after, locale);
		List<ContentChange> changes = new ArrayList<>();
		this.initiatives.fields(after).keySet().forEach((field) -> {
			String was = old.getOrDefault(field, "");
			String is = now.getOrDefault(field, "");
			if (!was.equals(is)) {
				changes.add(new ContentChange(field, label(field, locale), was, is));
			}
		});
		return changes;
	}

	/**
	 * Returns the current content as Markdown for a form; what people typed is escaped.
	 */
	public String markdown(String reference, Locale locale) {
		return lines(this.initiatives.content(reference), locale).stream()
			.map((line) -> "**" + line.label() + ":** " + Markdown.escape(line.value()))
			.collect(Collectors.joining("\n\n"));
	}

	private Map<String, String> shown(StreamContent content, Locale locale) {
		Map<String, String> shown = new LinkedHashMap<>();
		this.initiatives.fields(content).forEach((field, value) -> {
			String text = text(value, locale);
			if (!text.isEmpty()) {
				shown.put(field, text);
			}
		});
		return shown;
	}

	private String text(@Nullable Object value, Locale locale) {
		if (value == null || Boolean.FALSE.equals(value)) {
			return "";
		}
		if (value instanceof List<?> rows) {
			return rows.stream().map((row) -> text(row, locale)).collect(Collectors.joining("\n"));
		}
		if (value instanceof Map<?, ?> row) {
			return row.values()
				.stream()
				.map((cell) -> text(cell, locale))
				.filter((cell) -> !cell.isEmpty())
				.collect(Collectors.joining(" · "));
		}
		return word(value.toString(), locale);
	}

	/** Returns what a code like ONSITE or a party's id means; anything else as it is. */
	private String word(String value, Locale locale) {
		if (value.matches("[A-Z][A-Z_]+|true|en|ms|zh|en-zh")) {
			return this.messages.getMessage("content.value." + value, null, value, locale);
		}
		return value.matches("[a-z][a-z0-9]{1,20}") ? this.parties.find(value).map(Party::name).orElse(value) : value;
	}

	private String label(String field, Locale locale) {
		return this.messages.getMessage("content." + field, null, field, locale);
	}

}
