package org.moubridge.process.trainingseminar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingAppeals;
import org.moubridge.initiative.TrainingAppeals.Appeal;
import org.moubridge.initiative.Trainings;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.Guest;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms by which somebody appeals for a certificate who got a letter, and is
 * answered.
 */
@Component
class AppealForms implements FormBinding {

	private static final String APPEAL = "appeal-for-certificate";

	private final Trainings trainings;

	private final TrainingAppeals appeals;

	private final Certification certification;

	private final TrainingText text;

	private final Timeline timeline;

	AppealForms(Trainings trainings, TrainingAppeals appeals, Certification certification, TrainingText text,
			Timeline timeline) {
		this.trainings = trainings;
		this.appeals = appeals;
		this.certification = certification;
		this.text = text;
		this.timeline = timeline;
	}

	@Override
	public Set<String> forms() {
		return Set.of(APPEAL, "decide-appeal");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		UUID participant = participant(task);
		String letter = this.text.letter(this.certification.certificate(task.initiative(), participant),
				this.trainings.gaveFeedback(participant));
		return task.form().equals(APPEAL) ? Map.of("letter", letter) : Map.of("letter", letter, "appeal",
				Markdown.escape(this.appeals.of(participant).map(Appeal::reason).orElse("")));
	}

	@Override
	public Set<String> formsForGuests() {
		return Set.of(APPEAL);
	}

	@Override
	public Optional<Guest> guest(TaskInHand task) {
		Registration one = this.trainings.registration(task.initiative(), participant(task));
		return Optional.of(new Guest(MailTemplate.CERTIFICATE_APPEAL, InitiativeMails.addressee(one)));
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		if (task.form().equals(APPEAL)) {
			this.appeals.appeal(participant(task), (String) values.get("appealReason"));
			task.caller().ifPresent((by) -> this.timeline.add(task.initiative(), "appealed", by, Map.of()));
			return;
		}
		String decision = (String) values.get("appealDecision");
		boolean granted = decision.equals("GRANTED");
		this.appeals.decide(participant(task), granted, (String) values.get("appealAnswer"), task.person());
		this.timeline.add(task.initiative(), "appeal-decided", task.person(), Map.of("answer", decision));
		new InitiativeVariables(task.execution()).set(InitiativeVariables.APPEAL_GRANTED, granted);
	}

	private static UUID participant(TaskInHand task) {
		return UUID.fromString(task.element("participant", "id"));
	}

}
