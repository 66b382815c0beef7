package org.moubridge.initiative;

import java.util.Locale;

import org.moubridge.access.Person;

import org.springframework.stereotype.Component;

/** One initiative with everything that a program may learn of it at once. */
@Component
class InitiativeDetails {

	private final InitiativeRegister register;

	private final Initiatives initiatives;

	private final PlannedStart start;

	private final FeasibilityText texts;

	InitiativeDetails(InitiativeRegister register, Initiatives initiatives, PlannedStart start, FeasibilityText texts) {
		this.register = register;
		this.initiatives = initiatives;
		this.start = start;
		this.texts = texts;
	}

	/** Throws {@link UnknownInitiative} if this person may not read it. */
	InitiativeDetail get(Person reader, String reference, Locale language) {
		InitiativeEntry entry = this.register.get(reader, reference);
		return new InitiativeDetail(entry,
				this.start.feasibility(this.initiatives.get(reference), this.initiatives.content(reference))
					.map((one) -> FeasibilityEntry.of(one, this.texts, language))
					.orElse(null));
	}

}
