package org.moubridge.initiative;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.moubridge.access.Person;

import org.springframework.stereotype.Component;

/** One initiative with everything that a program may learn of it at once. */
@Component
class InitiativeDetails {

	private final InitiativeRegister register;

	private final Initiatives initiatives;

	private final PlannedStart start;

	private final FeasibilityText texts;

	private final Courts courts;

	InitiativeDetails(InitiativeRegister register, Initiatives initiatives, PlannedStart start, FeasibilityText texts,
			Courts courts) {
		this.register = register;
		this.initiatives = initiatives;
		this.start = start;
		this.texts = texts;
		this.courts = courts;
	}

	/** Throws {@link UnknownInitiative} if this person may not read it. */
	InitiativeDetail get(Person reader, String reference, Locale language) {
		InitiativeEntry entry = this.register.get(reader, reference);
		Initiative initiative = this.initiatives.get(reference);
		return new InitiativeDetail(entry,
				this.start.feasibility(initiative, this.initiatives.content(reference))
					.map((one) -> FeasibilityEntry.of(one, this.texts, language))
					.orElse(null),
				workingTime(initiative));
	}

	private Map<String, String> workingTime(Initiative initiative) {
		Map<String, String> times = new LinkedHashMap<>();
		this.courts.of(initiative).worked().forEach((party, worked) -> times.put(party, worked.toString()));
		return times;
	}

}
