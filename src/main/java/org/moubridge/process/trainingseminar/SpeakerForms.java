package org.moubridge.process.trainingseminar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.moubridge.access.Parties;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.SpeakerAddresses;
import org.moubridge.initiative.Trainings;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.TrainingContent.Session;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.Guest;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms about the speaker of one session: whether she is available, and who takes her
 * place.
 */
@Component
class SpeakerForms implements FormBinding {

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final SpeakerAddresses addresses;

	private final Parties parties;

	SpeakerForms(Initiatives initiatives, Trainings trainings, SpeakerAddresses addresses, Parties parties) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.addresses = addresses;
		this.parties = parties;
	}

	@Override
	public Set<String> forms() {
		return Set.of("confirm-speaker", "name-substitute");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		Session session = sessions(task.initiative()).get(number(task) - 1);
		return Map.of("session", Markdown.escape("%s: %s".formatted(session.title(), session.speaker())),
				"speakerParty", session.speakerParty());
	}

	@Override
	public Set<String> formsForGuests() {
		return Set.of("confirm-speaker");
	}

	/**
	 * A speaker whose address is known is asked herself, in the language of her party.
	 */
	@Override
	public Optional<Guest> guest(TaskInHand task) {
		Session session = sessions(task.initiative()).get(number(task) - 1);
		return Optional.ofNullable(this.addresses.of(task.initiative()).get(session.speaker()))
			.map((address) -> new Guest(MailTemplate.SPEAKER_REQUEST, new Addressee(null, session.speakerParty(),
					session.speaker(), address, this.parties.get(session.speakerParty()).language())));
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		if (task.form().equals("confirm-speaker")) {
			boolean available = "YES".equals(values.get("available"));
			this.trainings.answerOfSpeaker(task.initiative(), number(task), available, values);
			new InitiativeVariables(task.execution()).set(InitiativeVariables.SPEAKER_AVAILABLE, available);
		}
		else {
			this.initiatives.hold(task.initiative());
			this.addresses.save(task.initiative(), (String) values.get("speakerName"),
					(String) values.get("speakerEmail"));
			List<Session> sessions = new ArrayList<>(sessions(task.initiative()));
			sessions.set(number(task) - 1, sessions.get(number(task) - 1)
				.taughtBy((String) values.get("speakerName"), (String) values.get("speakerParty")));
			this.initiatives.amend(task.initiative(), task.person(), Map.of("sessions", sessions));
		}
	}

	private static int number(TaskInHand task) {
		return Integer.parseInt(task.element("speaker", "id"));
	}

	private List<Session> sessions(String reference) {
		return ((TrainingContent) this.initiatives.content(reference)).curriculum().sessions();
	}

}
