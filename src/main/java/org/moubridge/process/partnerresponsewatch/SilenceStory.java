package org.moubridge.process.partnerresponsewatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.stereotype.Component;

/**
 * What the timeline tells of a silence: every entry names the silent party and its silent
 * working days.
 */
@Component
class SilenceStory {

	private static final String SILENCE = "silence";

	private static final String ROLE = "silentRole";

	private final Timeline timeline;

	private final Parties parties;

	private final SilencePoints points;

	SilenceStory(Timeline timeline, Parties parties, SilencePoints points) {
		this.timeline = timeline;
		this.parties = parties;
		this.points = points;
	}

	/**
	 * Whether a point was reached already. Each role is reminded for itself; everything
	 * after that happens once for the party.
	 */
	boolean tells(Silence silence, SilenceStage stage) {
		return of(silence).stream()
			.filter((entry) -> stage != SilenceStage.REMINDER || silence.role().equals(entry.details().get(ROLE)))
			.anyMatch((entry) -> entry.fact().equals(stage.fact()));
	}

	/** Returns everything that happened in this silence, oldest first. */
	List<TimelineEntry> of(Silence silence) {
		return this.timeline.of(silence.initiative())
			.stream()
			.filter((entry) -> silence.id().equals(entry.details().get(SILENCE)))
			.toList();
	}

	void add(Silence silence, SilenceStage stage, List<Person> readers) {
		add(silence, stage, null,
				Map.of("to", readers.stream().map(Person::name).distinct().collect(Collectors.joining(", "))));
	}

	void addChoice(Silence silence, Person person, HowToGoOn choice, String until) {
		add(silence, SilenceStage.CHOICE, person, Map.of("choice", choice.name(), "until", until));
	}

	private void add(Silence silence, SilenceStage stage, @Nullable Person person, Map<String, String> more) {
		Map<String, String> details = new HashMap<>(more);
		details.put(SILENCE, silence.id());
		details.put("silentParty", silence.party());
		details.put(ROLE, silence.role());
		details.put("party", this.parties.get(silence.party()).name());
		details.put("days", Integer.toString(this.points.days(silence)));
		this.timeline.add(silence.initiative(), stage.fact(), person, details);
	}

}
