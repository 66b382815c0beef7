package org.moubridge.initiative;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.moubridge.access.Person;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Clearance, reports, costs and reviews as their readers see them. */
@Component
class PartText {

	/** What only the process needs to know. */
	private static final Set<String> NOT_SHOWN = Set.of("extended", "selection");

	private final Parts parts;

	private final ContentText texts;

	private final MessageSource messages;

	PartText(Parts parts, ContentText texts, MessageSource messages) {
		this.parts = parts;
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
			.mapToObj((index) -> new PartView(open.get(index).name(), open.get(index).party(),
					lines(texts.get(index), locale)))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
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
		return fields;
	}

	private List<ContentLine> lines(Map<String, String> texts, Locale locale) {
		return texts.entrySet()
			.stream()
			.map((field) -> new ContentLine(field.getKey(), label(field.getKey(), locale),
					word(field.getValue(), locale)))
			.toList();
	}

	private String label(String field, Locale locale) {
		return this.messages.getMessage("initiative.field." + field, null, field, locale);
	}

	private String word(String value, Locale locale) {
		return value.matches("[A-Z][A-Z_]+")
				? this.messages.getMessage("initiative.value." + value, null, value, locale) : value;
	}

	/**
	 * A part.
	 *
	 * @param party whose it is; empty for both
	 */
	record PartView(String name, String party, List<ContentLine> lines) {
	}

}
