package org.moubridge.initiative;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.calendar.Feasibility;
import org.moubridge.calendar.FeasibilityCheck;
import org.moubridge.calendar.Stay;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouParty;
import org.moubridge.mou.Mous;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a start can be kept, before anything is proposed. */
@Tag(name = "Initiatives")
@RestController
@RequestMapping(path = "/v1/feasibility", produces = "application/json")
class FeasibilityResource {

	private final FeasibilityCheck check;

	private final FeasibilityText texts;

	private final Mous mous;

	private final CurrentPerson currentPerson;

	FeasibilityResource(FeasibilityCheck check, FeasibilityText texts, Mous mous, CurrentPerson currentPerson) {
		this.check = check;
		this.texts = texts;
		this.mous = mous;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	@Operation(summary = "Ask whether a start can be kept", operationId = "getFeasibility",
			description = "The latest safe approval and the earliest start by the travel rules and the calendars of"
					+ " both parties, with the reasons.")
	FeasibilityEntry get(@ParameterObject FeasibilityQuery query, Locale language) {
		Person reader = this.currentPerson.get();
		Mou mou = this.mous.get(query.memorandum(), reader);
		String lead = lead(mou, query.leadOr(reader.party()));
		Feasibility feasibility = this.check.of(lead, partner(mou, lead), query.stay());
		return FeasibilityEntry.of(inTime(feasibility), this.texts, language);
	}

	private static String lead(Mou mou, @Nullable String party) {
		if (party == null || !mou.binds(party)) {
			throw new Refusal("error.feasibility.lead", (party != null) ? party : "–", mou.reference());
		}
		return party;
	}

	private static String partner(Mou mou, String lead) {
		return mou.parties()
			.stream()
			.map(MouParty::id)
			.filter((party) -> !party.equals(lead))
			.findFirst()
			.orElseThrow();
	}

	private static Feasibility inTime(Feasibility feasibility) {
		Stay wanted = feasibility.wanted();
		if (wanted.start().isBefore(feasibility.today())) {
			throw new Refusal("error.feasibility.past", wanted.start().toString());
		}
		return feasibility;
	}

}
