package org.moubridge.process.trainingseminar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Trainings;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.TrainingContent.Session;
import org.moubridge.process.engine.FormBinding;
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

	SpeakerForms(Initiatives initiatives, Trainings trainings) {
		this.initiatives = initiatives;
		this.trainings = trainings;
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
	public void save(TaskInHand task, Map<String, Object> values) {
		if (task.form().equals("confirm-speaker")) {
			boolean available = "YES".equals(values.get("available"));
			this.trainings.answerOfSpeaker(task.initiative(), number(task), available, values);
			new InitiativeVariables(task.execution()).set(InitiativeVariables.SPEAKER_AVAILABLE, available);
		}
		else {
			this.initiatives.hold(task.initiative());
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
