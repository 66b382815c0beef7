package org.moubridge.process.outcomefollowup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.moubridge.access.Parties;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Trainings;

import org.springframework.stereotype.Component;

/**
 * Who is asked what became of an initiative, and what they said: a line for each person
 * at each point. An address is kept no longer than it is needed for asking.
 */
@Component
class FollowUps {

	static final String LIST = "followUps";

	/** The lists of the streams with those who took part. */
	private static final List<String> PEOPLE = List.of("participants", "delegation", "investigators", "company");

	private static final String EDITOR = "system";

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final Entries entries;

	private final Parties parties;

	FollowUps(Initiatives initiatives, Trainings trainings, Entries entries, Parties parties) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.entries = entries;
		this.parties = parties;
	}

	/**
	 * Adds a line for everybody who took part and has an address; if nobody has, for the
	 * coordinators of the leading party.
	 * @param months after the initiative was closed
	 */
	List<Entry> open(String reference, int months) {
		Initiative initiative = this.initiatives.get(reference);
		Set<String> asked = new HashSet<>();
		List<Map<String, Object>> people = Stream.concat(registered(reference), listed(initiative))
			.filter((person) -> asked.add(person.get("email").toString().toLowerCase(Locale.ROOT)))
			.toList();
		return (people.isEmpty() ? List.of(coordinators(initiative)) : people).stream().map((person) -> {
			Map<String, Object> line = new HashMap<>(person);
			line.put("followUpMonths", months);
			return this.entries.add(reference, LIST, EDITOR, line);
		}).toList();
	}

	/** Records whether the outcome is known now; the address is forgotten. */
	void end(UUID line, String status) {
		Map<String, Object> forgotten = new HashMap<>();
		forgotten.put("email", null);
		this.entries.amend(line, EDITOR, forgotten);
		this.entries.become(line, status);
	}

	private Stream<Map<String, Object>> registered(String reference) {
		return this.trainings.participants(reference).stream().map(FollowUps::person);
	}

	private static Map<String, Object> person(Registration registration) {
		return Map.of("name", registration.name(), "email", registration.email(), "party", registration.party(),
				"language", registration.language());
	}

	private Stream<Map<String, Object>> listed(Initiative initiative) {
		return PEOPLE.stream()
			.flatMap((list) -> this.entries.standing(initiative.reference(), list).stream())
			.filter((entry) -> entry.text("email") != null)
			.map((entry) -> person(entry, initiative));
	}

	private static Map<String, Object> person(Entry entry, Initiative initiative) {
		Map<String, Object> person = new HashMap<>();
		person.put("name", entry.label());
		person.put("email", entry.text("email"));
		person.put("party", (entry.party() != null) ? entry.party() : initiative.leadParty());
		person.put("language", entry.text("language"));
		return person;
	}

	private Map<String, Object> coordinators(Initiative initiative) {
		return Map.of("name", this.parties.get(initiative.leadParty()).name(), "party", initiative.leadParty());
	}

}
