package org.moubridge.process.trainingseminar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.Attendance;
import org.moubridge.initiative.Costs;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.Guest;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms of the days of the training and after: attendance, feedback, report, costs.
 */
@Component
class DeliveryForms implements FormBinding {

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final Parts parts;

	private final Timeline timeline;

	private final TrainingText text;

	private final Registrants registrants;

	private final SessionPlan plan;

	private final Clock clock;

	private final Entries entries;

	private final Costs costs;

	DeliveryForms(Initiatives initiatives, Trainings trainings, Parts parts, Timeline timeline, TrainingText text,
			Registrants registrants, SessionPlan plan, Clock clock, Entries entries, Costs costs) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.parts = parts;
		this.timeline = timeline;
		this.text = text;
		this.registrants = registrants;
		this.plan = plan;
		this.clock = clock;
		this.entries = entries;
		this.costs = costs;
	}

	@Override
	public Set<String> forms() {
		return Set.of("record-attendance", "give-feedback", "write-organiser-report", "close-costs");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		String reference = task.initiative();
		return switch (task.form()) {
			case "record-attendance" -> session(task);
			case "give-feedback" -> Map.of("participant", Markdown.escape(participant(task).name()));
			case "close-costs" -> Map.of("context", this.text.registrations(reference), Costs.LIST, planned(reference));
			default -> Map.of("context", this.text.registrations(reference), "seatsActual",
					this.trainings.participants(reference).size());
		};
	}

	@Override
	public Set<String> formsForGuests() {
		return Set.of("give-feedback");
	}

	@Override
	public Optional<Guest> guest(TaskInHand task) {
		return Optional.of(new Guest(MailTemplate.FEEDBACK_REQUEST, InitiativeMails.addressee(participant(task))));
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		switch (task.form()) {
			case "record-attendance" -> recordSession(task, values);
			case "give-feedback" -> this.trainings.feedback(participant(task).id(), values);
			case "close-costs" -> closeCosts(task, values);
			default -> savePart(task, Parts.REPORT, "report-written", values);
		}
	}

	@SuppressWarnings("unchecked")
	private void closeCosts(TaskInHand task, Map<String, Object> values) {
		if (!Boolean.TRUE.equals(values.get("receiptsComplete")) && values.get("costNote") == null) {
			throw new Refusal("error.costs.note-missing");
		}
		this.costs.check(task.initiative(), values);
		Map<String, Object> others = new HashMap<>(values);
		this.entries.replace(task.initiative(), Costs.LIST, task.person().id(),
				(List<Map<String, Object>>) others.remove(Costs.LIST));
		savePart(task, Parts.COSTS, "costs-closed", others);
	}

	/** Returns the lines of the plan, to be changed into what it really cost. */
	private List<Map<String, Object>> planned(String reference) {
		var content = (TrainingContent) this.initiatives.content(reference);
		return content.plan()
			.budgetLines()
			.stream()
			.map((line) -> Map.<String, Object>of("what", line.item(), "payer", line.payer(), "currency",
					content.currency(), "amount", line.amount()))
			.toList();
	}

	private void savePart(TaskInHand task, String part, String fact, Map<String, Object> values) {
		this.parts.save(task.initiative(), part, task.person(), values);
		this.timeline.add(task.initiative(), fact, task.person(), Map.of());
	}

	private Map<String, Object> session(TaskInHand task) {
		PlannedSession session = this.plan.get(task.initiative(), Integer.parseInt(task.element("session", "id")));
		List<Map<String, String>> rows = this.trainings.participants(task.initiative())
			.stream()
			.map((one) -> Map.of("registration", one.id().toString(), "name", one.name(), "presence", "PRESENT"))
			.toList();
		return Map.of("session", this.text.session(session), "heldOn",
				(session.day() != null) ? session.day() : LocalDate.now(this.clock), "speakerPresent", true,
				"attendance", rows);
	}

	@SuppressWarnings("unchecked")
	private void recordSession(TaskInHand task, Map<String, Object> values) {
		List<UUID> ever = this.trainings.everRegistered(task.initiative());
		List<UUID> taking = this.trainings.participants(task.initiative()).stream().map(Registration::id).toList();
		List<Attendance> attendance = ((List<Map<String, Object>>) values.get("attendance")).stream()
			.map((row) -> new Attendance(RowKeys.registration(row, ever), (String) row.get("presence"),
					(Integer) row.get("minutes")))
			// who cancelled after the form was shown was not expected
			.filter((one) -> taking.contains(one.registration()))
			.toList();
		String session = task.element("session", "id");
		boolean speakerPresent = Boolean.TRUE.equals(values.get("speakerPresent"));
		this.trainings.recordSession(task.initiative(), Integer.parseInt(session), (LocalDate) values.get("heldOn"),
				speakerPresent, (String) values.get("sessionNotes"), task.person(), attendance);
		var variables = new InitiativeVariables(task.execution());
		variables.setRows(InitiativeVariables.PARTICIPANTS, this.registrants.participantRows(task.initiative()));
		variables.set(InitiativeVariables.SPEAKER_PRESENT, speakerPresent);
		this.timeline.add(task.initiative(), "session-held", task.person(), Map.of("session", session));
	}

	private Registration participant(TaskInHand task) {
		return this.trainings.registration(task.initiative(), UUID.fromString(task.element("participant", "id")));
	}

}
