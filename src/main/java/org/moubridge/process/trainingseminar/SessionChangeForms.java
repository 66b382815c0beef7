package org.moubridge.process.trainingseminar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.moubridge.access.Refusal;
import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms by which a session is held otherwise than approved: its speaker cannot
 * travel, or did not come.
 */
@Component
class SessionChangeForms implements FormBinding {

	private static final String CHANGE = "sessionChange";

	private final SessionPlan plan;

	private final Travellers travellers;

	private final Entries entries;

	private final Initiatives initiatives;

	private final Calendars calendars;

	private final Registrants registrants;

	private final Timeline timeline;

	private final TrainingText text;

	private final Clock clock;

	SessionChangeForms(SessionPlan plan, Travellers travellers, Entries entries, Initiatives initiatives,
			Calendars calendars, Registrants registrants, Timeline timeline, TrainingText text, Clock clock) {
		this.plan = plan;
		this.travellers = travellers;
		this.entries = entries;
		this.initiatives = initiatives;
		this.calendars = calendars;
		this.registrants = registrants;
		this.timeline = timeline;
		this.text = text;
		this.clock = clock;
	}

	@Override
	public Set<String> forms() {
		return Set.of("rearrange-session", "replan-session");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		return task.form().equals("replan-session")
				? Map.of("session", this.text.session(this.plan.get(task.initiative(), session(task))))
				: Map.of("traveller", this.text.traveller(traveller(task)));
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		if (task.form().equals("replan-session")) {
			replan(task, values);
		}
		else {
			rearrange(task, values);
		}
	}

	/** What is told to the participants comes with the joining information. */
	private void rearrange(TaskInHand task, Map<String, Object> values) {
		Entry traveller = traveller(task);
		boolean remote = "REMOTE".equals(values.get(CHANGE));
		if (remote) {
			this.travellers.joinFromAfar(traveller);
		}
		else if (Travellers.sessionsOf(traveller).isEmpty()) {
			throw new Refusal("error.travel.only-speakers");
		}
		else {
			this.travellers.replace(traveller);
		}
		Travellers.sessionsOf(traveller)
			.forEach((number) -> this.plan.change(task.initiative(), number, task.person(), settled(values)));
		this.timeline.add(task.initiative(), "journey-replaced", task.person(),
				Map.of("answer", (String) values.get(CHANGE)));
	}

	private void replan(TaskInHand task, Map<String, Object> values) {
		String reference = task.initiative();
		if ("RESCHEDULE".equals(values.get(CHANGE))
				&& ((LocalDate) values.get("sessionNewDay")).isBefore(today(task))) {
			throw new Refusal("error.session.new-day-past");
		}
		Entry kept = this.plan.change(reference, session(task), task.person(), settled(values));
		this.registrants.tellSessionChange(reference, this.plan.get(reference, session(task)), kept.id().toString());
		String change = (String) values.get(CHANGE);
		this.timeline.add(reference, "session-replanned", task.person(),
				Map.of("session", Integer.toString(session(task)), "answer", change));
		new InitiativeVariables(task.execution()).set(InitiativeVariables.SESSION_CHANGE, change);
	}

	/** Keeps what goes with the choice. */
	private static Map<String, Object> settled(Map<String, Object> values) {
		Map<String, Object> fields = new HashMap<>(values);
		if (!"RESCHEDULE".equals(values.get(CHANGE))) {
			fields.remove("sessionNewDay");
		}
		if (!"SWAP".equals(values.get(CHANGE))) {
			fields.remove("sessionSpeaker");
		}
		return fields;
	}

	private LocalDate today(TaskInHand task) {
		return this.calendars.of(this.initiatives.get(task.initiative()).leadParty()).today(this.clock.instant());
	}

	private Entry traveller(TaskInHand task) {
		return this.entries.get(UUID.fromString(new EntryRows(task.execution()).current("id").orElseThrow()));
	}

	private static int session(TaskInHand task) {
		return Integer.parseInt(task.element("session", "id"));
	}

}
