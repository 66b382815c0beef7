package org.moubridge.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.moubridge.document.Audience;
import org.moubridge.initiative.Timeline;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letters that come up as an initiative goes on, where nobody waits for them
 * at a page. A template that the office broke stops none: the shipped one is used
 * instead, and the timeline says so.
 */
@Component
@Transactional
class LetterDesk {

	private final Paper paper;

	private final LetterRegister register;

	private final Timeline timeline;

	LetterDesk(Paper paper, LetterRegister register, Timeline timeline) {
		this.paper = paper;
		this.register = register;
		this.timeline = timeline;
	}

	/**
	 * Writes a letter in English and these languages.
	 * @param about whom or what it is about, for the name of its file
	 * @param letter what it says, by language
	 */
	public WrittenLetter write(LetterKind kind, String reference, String subject, String about, Audience audience,
			Set<Locale> languages, Function<Locale, Object> letter) {
		Map<Locale, UUID> versions = new LinkedHashMap<>();
		versions.put(Locale.ENGLISH,
				write(kind, reference, subject, about, audience, Locale.ENGLISH, letter.apply(Locale.ENGLISH)));
		languages.stream()
			.map((language) -> Locale.forLanguageTag(language.getLanguage()))
			.filter((language) -> !language.equals(Locale.ENGLISH))
			.distinct()
			.forEach((language) -> versions.put(language,
					write(kind, reference, subject, about, audience, language, letter.apply(language))));
		return new WrittenLetter(versions, List.of(Locale.ENGLISH));
	}

	private UUID write(LetterKind kind, String reference, String subject, String about, Audience audience,
			Locale language, Object letter) {
		byte[] pdf = print(kind, reference, language, Map.of("letter", letter, "language", language.toLanguageTag()));
		return this.register.keep(reference, kind, subject, language, audience, kind.file(about, language), pdf);
	}

	private byte[] print(LetterKind kind, String reference, Locale language, Map<String, Object> facts) {
		try {
			return this.paper.print(kind.template(), language, facts);
		}
		catch (TemplateUnusable broken) {
			this.timeline.add(reference, "template-unusable", null, Map.of("template", kind.template() + ".html"));
			return this.paper.printAsShipped(kind.template(), language, facts);
		}
	}

}
