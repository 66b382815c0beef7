package org.moubridge.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A letter that was written and kept.
 *
 * @param versions the versions of its documents, by language; English is always among
 * them
 * @param forEverybody the languages in which all who get it are given it, besides their
 * own
 */
public record WrittenLetter(Map<Locale, UUID> versions, List<Locale> forEverybody) {

	public WrittenLetter {
		versions = Map.copyOf(versions);
		forEverybody = List.copyOf(forEverybody);
	}

	/** Returns what tells it from every other, and from itself written again. */
	public UUID id() {
		return Objects.requireNonNull(this.versions.get(Locale.ENGLISH));
	}

	/** Returns what a reader of this language is given. */
	public List<UUID> forReaderOf(Locale language) {
		Locale own = Locale.forLanguageTag(language.getLanguage());
		return Stream.concat(Stream.of(own), this.forEverybody.stream())
			.map(this.versions::get)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
