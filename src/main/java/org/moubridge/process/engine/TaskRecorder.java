package org.moubridge.process.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.Asking;
import org.moubridge.guest.GuestAsk;
import org.moubridge.guest.Guests;
import org.moubridge.calendar.Allowance;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the record of who is asked for what: from the moment a task exists until it is
 * done or dropped.
 */
@Component
class TaskRecorder {

	static final String DECIDE = "UserTask_Decide";

	private final FormDesk desk;

	private final ObjectProvider<Steps> steps;

	private final ObjectProvider<Initiatives> initiatives;

	private final ObjectProvider<Asking> asking;

	private final ObjectProvider<Mails> mails;

	private final ObjectProvider<People> people;

	private final ObjectProvider<Deadlines> deadlines;

	private final ObjectProvider<Guests> guests;

	private final Clock clock;

	TaskRecorder(FormDesk desk, ObjectProvider<Steps> steps, ObjectProvider<Initiatives> initiatives,
			ObjectProvider<Asking> asking, ObjectProvider<Mails> mails, ObjectProvider<People> people,
			ObjectProvider<Deadlines> deadlines, ObjectProvider<Guests> guests, Clock clock) {
		this.desk = desk;
		this.steps = steps;
		this.initiatives = initiatives;
		this.asking = asking;
		this.mails = mails;
		this.people = people;
		this.deadlines = deadlines;
		this.guests = guests;
		this.clock = clock;
	}

	void created(DelegateTask task) {
		var variables = new InitiativeVariables(task);
		Initiative initiative = this.initiatives.getObject().get(variables.initiative());
		String groups = groups(task);
		this.steps.getObject().open(step(task, initiative, groups));
		if (DECIDE.equals(task.getTaskDefinitionKey())) {
			java.util.UUID request = java.util.UUID.fromString(variables.element("request", "id"));
			this.asking.getObject().taskCreated(request, task.getId(), due(task));
		}
		else if (!this.desk.isStanding((TaskEntity) task)) {
			tell(task, initiative, groups);
		}
		task.setVariableLocal(InitiativeVariables.INITIATIVE, initiative.reference()); // for
																						// Tasklist's
																						// cards
		task.setVariableLocal(InitiativeVariables.STREAM, initiative.stream());
		this.desk.show((TaskEntity) task);
		this.desk.guest((TaskEntity) task).ifPresent((guest) -> ask(guest, task, initiative));
	}

	void assigned(DelegateTask task) {
		this.steps.getObject().assign(task.getId(), task.getAssignee());
		if (DECIDE.equals(task.getTaskDefinitionKey())) {
			this.asking.getObject().assigned(task.getId(), task.getAssignee());
		}
		if (this.desk.isForGuests((TaskEntity) task)) {
			this.guests.getObject().taskAssigned(task.getId(), task.getAssignee() != null);
		}
	}

	void completed(DelegateTask task) {
		SubmittedForm.require(task.getId());
		end(task, true);
	}

	void deleted(DelegateTask task) {
		end(task, false);
		if (DECIDE.equals(task.getTaskDefinitionKey())) {
			this.asking.getObject().taskDeleted(task.getId());
		}
	}

	private void end(DelegateTask task, boolean done) {
		this.steps.getObject().end(task.getId());
		if (this.desk.isForGuests((TaskEntity) task)) {
			this.guests.getObject().taskEnded(task.getId(), done);
		}
	}

	private void ask(Guest guest, DelegateTask task, Initiative initiative) {
		Date due = task.getDueDate();
		String day = (due != null) ? this.deadlines.getObject().dueDay(task.getExecution(), due).toString() : null;
		this.guests.getObject()
			.ask(new GuestAsk(task.getId(), initiative.reference(), initiative.title(),
					this.desk.formId((TaskEntity) task), guest.template(), guest.to(), due(task), day));
	}

	private Step step(DelegateTask task, Initiative initiative, String groups) {
		String party = initiative.parties()
			.stream()
			.filter((one) -> List.of(groups.split(",")).stream().allMatch((group) -> group.startsWith(one + "-")))
			.findFirst()
			.orElse(null);
		Allowance allowance = this.deadlines.getObject().allowance(task.getExecution());
		Instant reminder = allowance.reminders().isEmpty() ? null : task.getFollowUpDate().toInstant();
		return new Step(task.getId(), initiative.reference(), task.getTaskDefinitionKey(), task.getName(), party,
				groups, task.getAssignee(), this.clock.instant(), due(task), allowance, reminder);
	}

	/**
	 * Mails everybody who may do the task, except the person whose action brought it up
	 * and those who read in the morning what waits, once per step.
	 */
	private void tell(DelegateTask task, Initiative initiative, String groups) {
		String actor = this.desk.caller().map(Person::id).orElse("");
		String key = "task/" + scope(((TaskEntity) task).getExecution()) + "/" + task.getTaskDefinitionKey() + "/"
				+ initiative.version() + "/" + occasion(task) + "/";
		Map<String, String> data = data(task, initiative);
		for (Person person : this.people.getObject().asked(task.getAssignee(), groups)) {
			if (!person.id().equals(actor) && !person.digest()) {
				this.mails.getObject()
					.send(new Mail(key + person.id(), MailTemplate.TASK_WAITING, Addressee.of(person),
							initiative.reference(), task.getId(), data));
			}
		}
	}

	private static String scope(ExecutionEntity execution) {
		String parent = execution.getParentId();
		return (parent != null) ? parent : execution.getProcessInstanceId();
	}

	/** A choice that was put off comes up again as another one. */
	private static String occasion(DelegateTask task) {
		return Objects.requireNonNullElse((String) task.getVariable(InitiativeVariables.WAIT_UNTIL), "");
	}

	private Map<String, String> data(DelegateTask task, Initiative initiative) {
		Map<String, String> data = new HashMap<>(
				Map.of("reference", initiative.reference(), "title", initiative.title(), "task", task.getName(), "step",
						task.getTaskDefinitionKey(), "url", "/camunda/app/tasklist/default/#/?task=" + task.getId()));
		if (task.getDueDate() != null) {
			data.put("due", this.deadlines.getObject().dueDay(task.getExecution(), task.getDueDate()).toString());
		}
		return data;
	}

	private static String groups(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.collect(Collectors.joining(","));
	}

	private static @Nullable Instant due(DelegateTask task) {
		Date due = task.getDueDate();
		return (due != null) ? due.toInstant() : null;
	}

}
