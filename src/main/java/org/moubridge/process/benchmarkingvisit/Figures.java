package org.moubridge.process.benchmarkingvisit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;

import org.springframework.stereotype.Component;

/**
 * The figures of a comparison: each indicator of the questionnaire is asked of both
 * parties. Whether one was given stands in its field {@code figureAvailable}.
 */
@Component
class Figures {

	/** The name of the list. */
	static final String LIST = "figures";

	private static final List<String> ASKED = List.of("code", "unit", "definition", "definitionZh", "period");

	private final Entries entries;

	private final Initiatives initiatives;

	Figures(Entries entries, Initiatives initiatives) {
		this.entries = entries;
		this.initiatives = initiatives;
	}

	/** Asks both parties for every indicator, and returns what is asked. */
	List<Entry> list(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		for (Entry indicator : this.entries.standing(reference, "indicators")) {
			ask(indicator, initiative.leadParty(), "ownerLead");
			ask(indicator, initiative.partnerParty(), "ownerPartner");
		}
		return this.entries.standing(reference, LIST);
	}

	/** Nobody answered in time. */
	void closeAsNotAvailable(UUID figure) {
		this.entries.amend(figure, "", Map.of("figureAvailable", "NO", "notAvailableReason", "NO_ANSWER"));
	}

	private void ask(Entry indicator, String party, String owner) {
		Map<String, Object> figure = new HashMap<>();
		ASKED.forEach((field) -> figure.put(field, indicator.fields().get(field)));
		figure.put("party", party);
		figure.put("name", indicator.fields().get(owner));
		figure.put("email", indicator.fields().get(owner + "Email"));
		this.entries.add(indicator.reference(), LIST, "", figure);
	}

}
