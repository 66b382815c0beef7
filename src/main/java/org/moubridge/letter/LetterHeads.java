package org.moubridge.letter;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.initiative.HeadedContent;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Component;

/** Knows what letters say of an initiative, and in which languages they are wanted. */
@Component
class LetterHeads {

	private final Initiatives initiatives;

	private final Parties parties;

	private final Mous mous;

	private final Clock clock;

	LetterHeads(Initiatives initiatives, Parties parties, Mous mous, Clock clock) {
		this.initiatives = initiatives;
		this.parties = parties;
		this.mous = mous;
		this.clock = clock;
	}

	LetterHead of(Initiative initiative, Locale language) {
		Mou mou = this.mous.get(initiative.mou());
		List<Party> both = initiative.parties().stream().map(this.parties::get).toList();
		return new LetterHead(this.clock.instant().atZone(both.get(0).zone()).toLocalDate(),
				title(initiative, language), initiative.reference(), initiative.version(), initiative.contentHash(),
				both.stream().map((party) -> PartyName.of(party, language)).toList(), mou.title(), mou.reference());
	}

	/** Returns the languages of both parties. */
	Set<Locale> languages(Initiative initiative) {
		return initiative.parties()
			.stream()
			.map((party) -> this.parties.get(party).language())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Returns what a party is called, in words of this language. */
	String party(String party, Locale language) {
		return this.parties.find(party).map((one) -> PartyName.of(one, language)).orElse(party);
	}

	private String title(Initiative initiative, Locale language) {
		boolean chinese = language.getLanguage().equals("zh");
		return (chinese && this.initiatives.content(initiative.reference()) instanceof HeadedContent content
				&& content.header().titleZh() != null) ? content.header().titleZh() : initiative.title();
	}

}
