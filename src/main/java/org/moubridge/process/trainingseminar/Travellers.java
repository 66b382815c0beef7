package org.moubridge.process.trainingseminar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.moubridge.calendar.Stay;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.SpeakerAddresses;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.TrainingContent.Session;
import org.moubridge.initiative.TrainingTravel;
import org.moubridge.initiative.Trainings;

import org.springframework.stereotype.Component;

/** The speakers and participants who travel to a training: a line for each. */
@Component
class Travellers {

	static final String LIST = "travellers";

	/** Who cannot come takes part all the same. */
	private static final String REMOTE = "REMOTE";

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final TrainingTravel travel;

	private final SpeakerAddresses addresses;

	private final Entries entries;

	Travellers(Initiatives initiatives, Trainings trainings, TrainingTravel travel, SpeakerAddresses addresses,
			Entries entries) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.travel = travel;
		this.addresses = addresses;
		this.entries = entries;
	}

	/** Lists everybody who has to travel; nobody has to for an online training. */
	List<Entry> list(String reference) {
		var content = (TrainingContent) this.initiatives.content(reference);
		List<Map<String, Object>> people = new ArrayList<>();
		if (content.stay().map(Stay::travel).orElse(true)) {
			people.addAll(speakers(reference, content.curriculum().sessions()));
			people.addAll(participants(reference));
		}
		return this.entries.replace(reference, LIST, "system", people);
	}

	/** Returns the sessions that a traveller teaches; none for a participant. */
	static List<Integer> sessionsOf(Entry traveller) {
		String sessions = traveller.text("sessionNumber");
		return (sessions != null) ? List.of(sessions.split(", ")).stream().map(Integer::valueOf).toList() : List.of();
	}

	/** This traveller stays at home and joins from there. */
	void joinFromAfar(Entry traveller) {
		this.entries.become(traveller.id(), REMOTE);
	}

	/** Somebody else does it. */
	void replace(Entry traveller) {
		this.entries.become(traveller.id(), Entry.DROPPED);
	}

	/** Returns the addresses of those who take part by video. */
	Set<String> joiningByVideo(String reference) {
		return this.entries.of(reference, LIST)
			.stream()
			.filter((one) -> one.status().equals(REMOTE))
			.map((one) -> one.text("email"))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private List<Map<String, Object>> speakers(String reference, List<Session> sessions) {
		Map<String, String> known = this.addresses.of(reference);
		Map<String, List<Integer>> bySpeaker = this.travel.sessions(reference)
			.stream()
			.filter((number) -> number <= sessions.size())
			.collect(Collectors.groupingBy((number) -> sessions.get(number - 1).speaker(), LinkedHashMap::new,
					Collectors.toList()));
		return bySpeaker.entrySet().stream().map((speaker) -> {
			Map<String, Object> line = new HashMap<>();
			line.put("name", speaker.getKey());
			line.put("email", known.get(speaker.getKey()));
			line.put("party", sessions.get(speaker.getValue().get(0) - 1).speakerParty());
			line.put("travelsAs", "SPEAKER");
			line.put("sessionNumber",
					speaker.getValue().stream().map(String::valueOf).collect(Collectors.joining(", ")));
			return line;
		}).toList();
	}

	private List<Map<String, Object>> participants(String reference) {
		List<UUID> travelling = this.travel.registrations(reference);
		return this.trainings.participants(reference)
			.stream()
			.filter((one) -> travelling.contains(one.id()))
			.map(Travellers::line)
			.toList();
	}

	private static Map<String, Object> line(Registration one) {
		return Map.of("name", one.name(), "email", one.email(), "party", one.party(), "language", one.language(),
				"organisation", one.organisation(), "travelsAs", "PARTICIPANT");
	}

}
