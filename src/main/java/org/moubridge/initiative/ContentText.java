package org.moubridge.initiative;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

	private static final Set<String> AMOUNTS = Set.of("budget", "fee", "amount", "plannedSpend", "spend", "periodSpend",
			"fundsConfirmed", "followOnFunding", "budgetLead", "budgetPartner");

	private final Initiatives initiatives;

	private final Parties parties;

	private final FieldLabels labels;

	private final MessageSource messages;

	ContentText(Initiatives initiatives, Parties parties, FieldLabels labels, MessageSource messages) {
		this.initiatives = initiatives;
		this.labels = labels;
		this.parties = parties;
		this.messages = messages;
	}

	/** Returns the fields that are filled in, in the order of the content. */
	public List<ContentLine> lines(StreamContent content, Locale locale) {
		List<ContentLine> lines = new ArrayList<>();
		shown(content, words(locale))
			.forEach((field, value) -> lines.add(new ContentLine(field, label(field, locale), value)));
		return lines;
	}

	/** Returns the fields that differ, in the order of the content. */
	public List<ContentChange> changes(StreamContent before, StreamContent after, Locale locale) {
		return changes(before, after, words(locale));
	}

	/**
	 * Returns for each version what it changed in the one before, by its number; the
	 * first has changed nothing.
	 * @param versions all versions, newest first
	 */
	public Map<Integer, List<ContentChange>> history(List<Version> versions, Locale locale) {
		Words words = words(locale);
		Map<Integer, List<ContentChange>> history = new LinkedHashMap<>();
		for (int index = 0; index < versions.size(); index++) {
			StreamContent after = versions.get(index).content();
			StreamContent before = versions.get(Math.min(index + 1, versions.size() - 1)).content();
			history.put(versions.get(index).number(), changes(before, after, words));
		}
		return history;
	}

	/**
	 * Returns documents that are no content, such as reports: the text of each field that
	 * is filled in.
	 */
	List<Map<String, String>> documents(List<Map<String, Object>> documents, Locale locale) {
		Words words = words(locale);
		return documents.stream().map((fields) -> shown(fields, words)).toList();
	}

	/**
	 * Returns the current content as Markdown for a form; what people typed is escaped.
	 */
	public String markdown(String reference, Locale locale) {
		return markdown(this.initiatives.content(reference), locale);
	}

	/** Returns a content as Markdown for a form; what people typed is escaped. */
	public String markdown(StreamContent content, Locale locale) {
		return lines(content, locale).stream()
			.map((line) -> "**" + line.label() + ":** " + Markdown.escape(line.value()))
			.collect(Collectors.joining("\n\n"));
	}

	private List<ContentChange> changes(StreamContent before, StreamContent after, Words words) {
		Map<String, String> old = shown(before, words);
		Map<String, String> now = shown(after, words);
		List<ContentChange> changes = new ArrayList<>();
		this.initiatives.fields(after).keySet().forEach((field) -> {
			String was = old.getOrDefault(field, "");
			String is = now.getOrDefault(field, "");
			if (!was.equals(is)) {
				changes.add(new ContentChange(field, label(field, words.locale()), was, is));
			}
		});
		return changes;
	}

	private Map<String, String> shown(StreamContent content, Words words) {
		return shown(this.initiatives.fields(content), words);
	}

	private Map<String, String> shown(Map<String, Object> fields, Words words) {
		Map<String, String> shown = new LinkedHashMap<>();
		fields.forEach((field, value) -> {
			String text = text(field, value, words);
			if (!text.isEmpty()) {
				shown.put(field, text);
			}
		});
		return shown;
	}

	private String text(String field, @Nullable Object value, Words words) {
		if (value == null || Boolean.FALSE.equals(value)) {
			return "";
		}
		if (value instanceof List<?> rows) {
			return rows.stream().map((row) -> text(field, row, words)).collect(Collectors.joining("\n"));
		}
		if (value instanceof Map<?, ?> row) {
			return row.entrySet()
				.stream()
				.map((cell) -> text(cell.getKey().toString(), cell.getValue(), words))
				.filter((cell) -> !cell.isEmpty())
				.collect(Collectors.joining(" · "));
		}
		if (AMOUNTS.contains(field)) {
			return amount(new BigDecimal(value.toString()), words.locale());
		}
		return (value instanceof Number number) ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
				: word(field, value.toString(), words);
	}

	private static String amount(BigDecimal amount, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(locale);
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(amount);
	}

	private String date(String value, Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("format.day", null, locale), locale)
			.format(LocalDate.parse(value));
	}

	/** Returns what a code like ONSITE or a party's id means; anything else as it is. */
	private String word(String field, String value, Words words) {
		if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
			return date(value, words.locale());
		}
		if (value.matches("[A-Z][A-Z0-9_]+|true|en|ms|zh|en-zh")) {
			return this.messages.getMessage("content.value." + value, null,
					this.labels.choice(field, value, words.locale()).orElse(value), words.locale());
		}
		return words.parties().getOrDefault(value, value);
	}

	private String label(String field, Locale locale) {
		return this.messages.getMessage("content." + field, null, this.labels.label(field, locale).orElse(field),
				locale);
	}

	private Words words(Locale locale) {
		return new Words(locale, this.parties.all().stream().collect(Collectors.toMap(Party::id, Party::name)));
	}

	/** The reader's language, and the names of the parties by their ids. */
	private record Words(Locale locale, Map<String, String> parties) {
	}

}
