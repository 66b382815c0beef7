package org.moubridge.letter;

import java.util.Locale;
import java.util.Map;

import org.moubridge.calendar.Stay;
import org.moubridge.document.Audience;
import org.moubridge.initiative.HeadedContent;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the covers of agreements that both parties signed. */
@Service
@Transactional
public class AgreementCovers {

	private final Initiatives initiatives;

	private final Parts parts;

	private final LetterHeads heads;

	private final LetterDesk desk;

	AgreementCovers(Initiatives initiatives, Parts parts, LetterHeads heads, LetterDesk desk) {
		this.initiatives = initiatives;
		this.parts = parts;
		this.heads = heads;
		this.desk = desk;
	}

	/**
	 * Writes the cover in the languages of both parties and keeps it for all who read the
	 * initiative.
	 * @param form in which each party signed
	 */
	public WrittenLetter write(String reference, String form) {
		Initiative initiative = this.initiatives.get(reference);
		return this.desk.write(LetterKind.AGREEMENT, reference, "", reference, Audience.EVERYBODY,
				this.heads.languages(initiative), (language) -> cover(initiative, form, language));
	}

	private AgreementCover cover(Initiative initiative, String form, Locale language) {
		var content = (HeadedContent) this.initiatives.content(initiative.reference());
		Map<String, Map<String, Object>> signed = this.parts.byParty(initiative.reference(), form);
		return new AgreementCover(this.heads.of(initiative, language), content.title(), content.header().titleZh(),
				content.stay().map(Stay::start).orElse(null), content.stay().map(Stay::end).orElse(null),
				initiative.parties()
					.stream()
					.map((party) -> signature(this.heads.party(party, language),
							new Filled(signed.getOrDefault(party, Map.of()))))
					.toList());
	}

	private static AgreementCover.Signature signature(String party, Filled signed) {
		return new AgreementCover.Signature(party, signed.text("signerName"), signed.text("signerCapacity"),
				signed.day("signedOn"));
	}

}
