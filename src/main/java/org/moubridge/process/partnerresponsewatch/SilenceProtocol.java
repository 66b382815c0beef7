package org.moubridge.process.partnerresponsewatch;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.initiative.Steps;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.stereotype.Component;

/**
 * Writes to people while a party owes an answer, and notes it against that party. Each
 * point is reached once in one silence, even if the task that waits for the answer comes
 * up anew. Nothing here ever answers for anybody.
 */
@Component
class SilenceProtocol {

	private static final Logger log = LoggerFactory.getLogger(SilenceProtocol.class);

	private final SilencePoints points;

	private final SilenceStory story;

	private final SilenceMails mails;

	private final People people;

	private final Steps steps;

	SilenceProtocol(SilencePoints points, SilenceStory story, SilenceMails mails, People people, Steps steps) {
		this.points = points;
		this.story = story;
		this.mails = mails;
		this.people = people;
		this.steps = steps;
	}

	void reach(Silence silence, SilenceStage stage) {
		if (this.story.tells(silence, stage)) {
			return;
		}
		List<String> groups = this.points.groups(silence, stage);
		List<Person> readers = groups.stream().flatMap((group) -> this.people.membersOf(group).stream()).toList();
		if (readers.isEmpty()) {
			log.warn("{}: nobody is in {} to be written to", silence.initiative(), groups);
		}
		this.mails.send(silence, stage, readers);
		this.steps.involve(silence.initiative(), String.join(",", groups));
		this.story.add(silence, stage, readers);
		log.info("{}: {}, {} silent for {} working days", silence.initiative(), stage.fact(), silence.party(),
				this.points.days(silence));
	}

}
