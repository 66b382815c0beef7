package org.moubridge.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.Person;
import org.moubridge.access.TooLate;
import org.moubridge.document.Audience;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters that tell what both parties decided. */
@Service
@Transactional
class DecisionLetters {

	/** Both have decided on the current version, and it was not taken back. */
	private static final Set<InitiativeStatus> DECIDED = EnumSet.of(InitiativeStatus.APPROVED, InitiativeStatus.RUNNING,
			InitiativeStatus.SUSPENDED, InitiativeStatus.IN_REVIEW, InitiativeStatus.CLOSED, InitiativeStatus.REJECTED);

	private final Initiatives initiatives;

	private final StandingAnswers answers;

	private final Parties parties;

	private final Mous mous;

	private final Paper paper;

	private final LetterRegister register;

	private final Clock clock;

	DecisionLetters(Initiatives initiatives, StandingAnswers answers, Parties parties, Mous mous, Paper paper,
			LetterRegister register, Clock clock) {
		this.initiatives = initiatives;
		this.answers = answers;
		this.parties = parties;
		this.mous = mous;
		this.paper = paper;
		this.register = register;
		this.clock = clock;
	}

	/** Whether this person may have the letter written now. */
	public boolean mayWrite(Initiative initiative, Person person) {
		return DECIDED.contains(initiative.status()) && coordinates(initiative, person);
	}

	/**
	 * Writes the letter in this language and keeps it for all who read the initiative;
	 * written again, it is a new version. Coordinators of both parties may.
	 */
	public void write(String reference, Person person, Locale language) {
		Initiative initiative = this.initiatives.readableBy(person, reference);
		if (!coordinates(initiative, person)) {
			throw new NotAllowed("error.letter.not-yours");
		}
		if (!DECIDED.contains(initiative.status())) {
			throw new TooLate("error.letter.undecided");
		}
		byte[] pdf = this.paper.print(LetterKind.DECISION.template(), language,
				Map.of("letter", letter(initiative, language), "language", language.toLanguageTag()));
		this.register.keep(reference, LetterKind.DECISION, "", language, Audience.EVERYBODY,
				LetterKind.DECISION.file(reference, language), pdf);
	}

	private DecisionLetter letter(Initiative initiative, Locale language) {
		Mou mou = this.mous.get(initiative.mou());
		Party lead = this.parties.get(initiative.leadParty());
		Party partner = this.parties.get(initiative.partnerParty());
		return new DecisionLetter(day(this.clock.instant(), lead), initiative.title(), initiative.reference(),
				initiative.version(), initiative.contentHash(), initiative.status() != InitiativeStatus.REJECTED,
				List.of(PartyName.of(lead, language), PartyName.of(partner, language)),
				this.answers.of(initiative, language), mou.title(), mou.reference());
	}

	private static LocalDate day(Instant moment, Party party) {
		return moment.atZone(party.zone()).toLocalDate();
	}

	private static boolean coordinates(Initiative initiative, Person person) {
		return initiative.parties().stream().anyMatch(person::coordinates);
	}

}
