package org.moubridge.initiative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.moubridge.access.Person;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Clearance, reports, costs and reviews as their readers see them. */
@Component
public class PartText {

	/** What only the process needs to know. */
	private static final Set<String> NOT_SHOWN = Set.of("extended", "selection");

	/** What concerns a person alone; those who need it have it in their forms. */
	private static final Set<String> PRIVATE = Set.of("email", "phone", "passportName", "passportExpiry",
			"emergencyContact", "healthNote", "diet", "language", "entry", "consent");

	private final Parts parts;

	private final Entries entries;

	private final FieldLabels labels;

	private final ContentText texts;

	private final MessageSource messages;

	PartText(Parts parts, Entries entries, FieldLabels labels, ContentText texts, MessageSource messages) {
		this.parts = parts;
		this.entries = entries;
		this.labels = labels;
		this.texts = texts;
		this.messages = messages;
	}

	/** Returns the parts in the order they were written; see {@link #isOpenTo}. */
	List<PartView> of(Initiative initiative, Person reader, Locale locale) {
		List<Parts.Part> all = this.parts.all(initiative.reference());
		boolean reviewed = reviewers(all).containsAll(initiative.parties());
		List<Parts.Part> open = all.stream().filter((part) -> reviewed || isOpenTo(reader, part)).toList();
		List<Map<String, String>> texts = this.texts.documents(open.stream().map(PartText::shown).toList(), locale);
		return IntStream.range(0, open.size())
			.mapToObj((index) -> new PartView(open.get(index).name(), heading(open.get(index).name(), locale),
					open.get(index).party(), lines(texts.get(index), locale)))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
	}

	/**
	 * Returns the lists of an initiative: a part for each, with a line for each entry.
	 */
	List<PartView> lists(Initiative initiative, Locale locale) {
		List<Entry> all = this.entries.all(initiative.reference());
		List<Map<String, String>> texts = this.texts.documents(all.stream().map(PartText::shown).toList(), locale);
		Map<String, List<ContentLine>> lists = new LinkedHashMap<>();
		IntStream.range(0, all.size())
			.forEach((index) -> lists.computeIfAbsent(all.get(index).kind(), (kind) -> new ArrayList<>())
				.add(line(all.get(index), texts.get(index), locale)));
		return lists.entrySet()
			.stream()
			.map((list) -> new PartView(list.getKey(), heading(list.getKey(), locale), "", list.getValue()))
			.toList();
	}

	/**
	 * Returns everything that is known besides the content as Markdown for a form; what
	 * people typed is escaped.
	 */
	public String markdown(Initiative initiative, Locale locale) {
		List<Parts.Part> parts = this.parts.all(initiative.reference())
			.stream()
			.filter((part) -> !part.name().equals(Parts.REVIEW))
			.toList();
		List<Map<String, String>> texts = this.texts.documents(parts.stream().map(PartText::shown).toList(), locale);
		Stream<PartView> views = IntStream.range(0, parts.size())
			.mapToObj((index) -> new PartView(parts.get(index).name(), heading(parts.get(index).name(), locale), "",
					lines(texts.get(index), locale)));
		return Stream.concat(views, lists(initiative, locale).stream())
			.filter((part) -> !part.lines().isEmpty())
			.map((part) -> "**" + part.heading() + "**\n\n"
					+ part.lines()
						.stream()
						.map((line) -> "* " + Markdown.escape(line.label() + ": " + line.value()).replace("\n", " "))
						.collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n\n"));
	}

	/**
	 * Returns one part of what is known as Markdown for a form; empty when nobody filled
	 * it in.
	 */
	public String markdown(String reference, String part, Locale locale) {
		List<Parts.Part> parts = this.parts.all(reference).stream().filter((one) -> one.name().equals(part)).toList();
		return this.texts.documents(parts.stream().map(PartText::shown).toList(), locale)
			.stream()
			.flatMap((text) -> lines(text, locale).stream())
			.map((line) -> "* " + Markdown.escape(line.label() + ": " + line.value()).replace("\n", " "))
			.collect(Collectors.joining("\n"));
	}

	private ContentLine line(Entry entry, Map<String, String> text, Locale locale) {
		String value = lines(text, locale).stream()
			.map((line) -> line.label() + ": " + line.value())
			.collect(Collectors.joining("\n"));
		String status = entry.status().equals(Entry.OPEN) ? ""
				: "\n" + this.messages.getMessage("entry.status." + entry.status(), null, entry.status(), locale);
		return new ContentLine(entry.kind(), entry.number() + ". " + entry.label(), value + status);
	}

	private static Map<String, Object> shown(Entry entry) {
		Map<String, Object> fields = new LinkedHashMap<>(entry.fields());
		fields.keySet().removeAll(PRIVATE);
		return fields;
	}

	private String heading(String name, Locale locale) {
		String label = this.labels.task(name, locale).or(() -> this.labels.label(name, locale)).orElse(name);
		return this.messages.getMessage("initiative.part." + name, null, label, locale);
	}

	/** Neither party sees the other's review before both are in. */
	private static boolean isOpenTo(Person reader, Parts.Part part) {
		return !part.name().equals(Parts.REVIEW) || reader.isManager() || part.party().equals(reader.party());
	}

	private static Set<String> reviewers(List<Parts.Part> all) {
		Set<String> reviewers = new HashSet<>();
		all.stream().filter((part) -> part.name().equals(Parts.REVIEW)).forEach((part) -> reviewers.add(part.party()));
		return reviewers;
	}

	private static Map<String, Object> shown(Parts.Part part) {
		Map<String, Object> fields = new LinkedHashMap<>(part.fields());
		fields.keySet().removeAll(NOT_SHOWN);
		fields.keySet().removeAll(PRIVATE);
		return fields;
	}

	private List<ContentLine> lines(Map<String, String> texts, Locale locale) {
		return texts.entrySet()
			.stream()
			.map((field) -> new ContentLine(field.getKey(), label(field.getKey(), locale),
					word(field.getKey(), field.getValue(), locale)))
			.toList();
	}

	private String label(String field, Locale locale) {
		return this.messages.getMessage("initiative.field." + field, null,
				this.labels.label(field, locale).orElse(field), locale);
	}

	private String word(String field, String value, Locale locale) {
		return value.matches("[A-Z][A-Z0-9_]+") ? this.messages.getMessage("initiative.value." + value, null,
				this.labels.choice(field, value, locale).orElse(value), locale) : value;
	}

	/**
	 * A part.
	 *
	 * @param heading what it is called in the reader's language
	 * @param party whose it is; empty for both
	 */
	record PartView(String name, String heading, String party, List<ContentLine> lines) {
	}

}
