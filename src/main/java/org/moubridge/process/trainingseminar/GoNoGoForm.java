package org.moubridge.process.trainingseminar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.PlannedStart;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The form of "Decide go or no-go": online or other dates change the content, so both
 * parties are asked again.
 */
@Component
class GoNoGoForm implements FormBinding {

	private final Initiatives initiatives;

	private final Parts parts;

	private final Timeline timeline;

	private final TrainingText text;

	private final PlannedStart start;

	GoNoGoForm(Initiatives initiatives, Parts parts, Timeline timeline, TrainingText text, PlannedStart start) {
		this.initiatives = initiatives;
		this.parts = parts;
		this.timeline = timeline;
		this.text = text;
		this.start = start;
	}

	@Override
	public Set<String> forms() {
		return Set.of("decide-go-or-no-go");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		String advice = new InitiativeVariables(task.execution()).text(InitiativeVariables.ADVICE);
		return Map.of("context", this.text.registrations(task.initiative()), "advice", this.text.advice(advice),
				"goNoGo", advice);
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		String answer = (String) values.get("goNoGo");
		if (!answer.equals("GO") && values.get("reason") == null) {
			throw new Refusal("error.reason.missing");
		}
		Map<String, Object> earlier = this.parts.get(task.initiative(), Parts.GO_NO_GO);
		if (answer.equals("EXTEND") && Boolean.TRUE.equals(earlier.get("extended"))) {
			throw new Refusal("error.go.extended-already");
		}
		requireAddress((String) values.get("joinLink"));
		change(task, answer, values);
		Map<String, Object> fields = new HashMap<>(values);
		fields.remove("earlyStartReason");
		fields.put("extended", answer.equals("EXTEND") || Boolean.TRUE.equals(earlier.get("extended")));
		this.parts.save(task.initiative(), Parts.GO_NO_GO, task.person(), fields);
		this.timeline.add(task.initiative(), "go-no-go", task.person(), Map.of("answer", answer, "reason",
				(values.get("reason") != null) ? (String) values.get("reason") : ""));
		new InitiativeVariables(task.execution()).set(InitiativeVariables.GO_NO_GO, answer);
	}

	/** It goes out in mails to people who trust us. */
	private static void requireAddress(@Nullable String link) {
		if (link != null && !link.matches("https://[^\\s<>\"]+")) {
			throw new Refusal("error.go.link");
		}
	}

	private void change(TaskInHand task, String answer, Map<String, Object> values) {
		switch (answer) {
			case "CONVERT_ONLINE" -> amend(task, Map.of("format", "ONLINE"));
			case "POSTPONE" -> postpone(task, values);
			default -> {
			}
		}
	}

	/** Whoever travels has to be able to prepare for the new dates. */
	private void postpone(TaskInHand task, Map<String, Object> values) {
		Initiative postponed = amend(task, newDates(task, values));
		if (values.containsKey("earlyStartReason")) {
			this.start.require(postponed, this.initiatives.content(task.initiative()));
		}
	}

	private Map<String, Object> newDates(TaskInHand task, Map<String, Object> values) {
		LocalDate start = (LocalDate) values.get("newStartDate");
		LocalDate end = (LocalDate) values.get("newEndDate");
		if (start == null || end == null) {
			throw new Refusal("error.go.dates-missing");
		}
		var content = (TrainingContent) this.initiatives.content(task.initiative());
		Map<String, Object> dates = new HashMap<>(
				Map.of("startDate", start, "endDate", end, "sessions", content.sessionsMovedTo(start, end)));
		// a reason is about certain dates
		dates.put("earlyStartReason", values.get("earlyStartReason"));
		return dates;
	}

	/** Both parties are asked about a change only if there is one. */
	private Initiative amend(TaskInHand task, Map<String, Object> fields) {
		int before = this.initiatives.get(task.initiative()).version();
		Initiative amended = this.initiatives.amend(task.initiative(), task.person(), fields);
		if (amended.version() == before) {
			throw new Refusal("error.go.unchanged");
		}
		return amended;
	}

}
