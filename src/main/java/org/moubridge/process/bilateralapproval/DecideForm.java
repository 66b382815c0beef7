package org.moubridge.process.bilateralapproval;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Choice;
import org.moubridge.approval.Evidence;
import org.moubridge.approval.Outcome;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Steps;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The form of "Decide": shows the version that is asked about, and each reader what
 * changed since she saw it last; takes the answer.
 */
@Component
class DecideForm implements FormBinding {

	private final Answers answers;

	private final Initiatives initiatives;

	private final Handshake handshake;

	private final DecisionDoor door;

	private final Steps steps;

	DecideForm(Answers answers, Initiatives initiatives, Handshake handshake, DecisionDoor door, Steps steps) {
		this.answers = answers;
		this.initiatives = initiatives;
		this.handshake = handshake;
		this.door = door;
		this.steps = steps;
	}

	@Override
	public Set<String> forms() {
		return Set.of("decide");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		Map<String, Object> shown = new HashMap<>(this.handshake.feasibility(task.initiative()));
		shown.put("summary", this.handshake.summary(task.initiative()));
		shown.put("position", this.handshake.position(task.initiative()));
		return shown;
	}

	@Override
	public Map<String, String> shownTo(Person reader, String form, String taskId, Locale language) {
		return this.steps.referenceOf(taskId)
			.map((reference) -> Map.of("changes", this.handshake.changes(reference, reader, language)))
			.orElse(Map.of());
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		UUID request = UUID.fromString(task.element("request", "id"));
		Evidence evidence = this.door.evidence().orElseGet(() -> Evidence.tasklist(task.person().language()));
		Outcome outcome = this.answers.answer(request, task.person(), Choice.valueOf((String) values.get("answer")),
				text(values.get("comment")), this.initiatives.inQuestion(task.initiative()).contentHash(), evidence);
		boolean ended = outcome == Outcome.REJECTED || outcome == Outcome.CHANGES_REQUESTED;
		new InitiativeVariables(task.execution()).set(InitiativeVariables.ROUND_ENDED, ended);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (String) value;
	}

}
