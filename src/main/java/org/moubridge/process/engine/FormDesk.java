package org.moubridge.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.TextNode;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Shows the record in a task's form when the task is created, and takes the form back
 * when it is submitted.
 */
@Component
class FormDesk {

	/** What a variable of the engine holds, in characters. */
	private static final int LONGEST_TEXT = 4000;

	private final ObjectProvider<FormBinding> bindings;

	private final DeployedForms forms;

	private final FormCheck check;

	private final ObjectProvider<People> people;

	private final ObjectProvider<PartyChoices> choices;

	private final ObjectProvider<ActingGuest> guests;

	private final ObjectProvider<FormRecord> record;

	FormDesk(ObjectProvider<FormBinding> bindings, DeployedForms forms, FormCheck check, ObjectProvider<People> people,
			ObjectProvider<PartyChoices> choices, ObjectProvider<ActingGuest> guests,
			ObjectProvider<FormRecord> record) {
		this.bindings = bindings;
		this.forms = forms;
		this.check = check;
		this.people = people;
		this.choices = choices;
		this.guests = guests;
		this.record = record;
	}

	/** Puts what the form shows into variables of the task alone. */
	void show(TaskEntity task) {
		Form form = form(task);
		Map<String, Object> values = new HashMap<>();
		Stream.concat(form.keys().stream(), form.variables().stream()).forEach((key) -> values.put(key, null));
		PartyChoices.NAMES.stream()
			.filter(values::containsKey)
			.forEach((name) -> values.put(name, this.choices.getObject().options(task, name)));
		binding(form).show(new TaskInHand(task, form.id(), caller())).forEach((key, value) -> {
			if (values.containsKey(key)) {
				values.put(key, value);
			}
		});
		// without rows the form begins with as many empty ones as it asks for
		form.fields().stream().filter(Field::isList).forEach((list) -> values.replace(list.key(), List.of(), null));
		values.replaceAll((key, value) -> engineValue(value));
		task.setVariablesLocal(values);
	}

	/** Checks what was typed and saves it in the record. */
	void submit(TaskEntity task, Map<String, Object> typed) {
		requireUnfinished(task);
		Form form = form(task);
		var inHand = new TaskInHand(task, form.id(), caller());
		requireTurn(inHand);
		binding(form).save(inHand, check(inHand, form, typed));
	}

	/** Checks what was typed and saves nothing. */
	Map<String, Object> check(TaskEntity task, Map<String, Object> typed) {
		Form form = form(task);
		return check(new TaskInHand(task, form.id(), Optional.empty()), form, typed);
	}

	/** Returns who is to be sent a link to the task; empty for nobody. */
	Optional<Guest> guest(TaskEntity task) {
		Form form = form(task);
		return isForGuests(form) ? binding(form).guest(new TaskInHand(task, form.id(), Optional.empty()))
				: Optional.empty();
	}

	/** Whether somebody may have been sent a link to the task. */
	boolean isForGuests(TaskEntity task) {
		return isForGuests(form(task));
	}

	/** Whether the task only offers something, so that nobody has to be told of it. */
	boolean isStanding(TaskEntity task) {
		return form(task).properties().containsKey("standing");
	}

	private boolean isForGuests(Form form) {
		return form.properties().containsKey("guest") || binding(form).formsForGuests().contains(form.id());
	}

	String formId(TaskEntity task) {
		return form(task).id();
	}

	/** Returns the person who gives the command at hand. */
	Optional<Person> caller() {
		String user = Context.getCommandContext().getAuthenticatedUserId();
		return Optional.ofNullable(user).flatMap((id) -> this.people.getObject().find(id));
	}

	/**
	 * Somebody may have done it between the reading of the task and of what it waits in.
	 */
	private static void requireUnfinished(TaskEntity task) {
		if (task.getExecution() == null) {
			throw new OptimisticLockingException("the task was done at the same moment: " + task.getId());
		}
	}

	/** Who took a task on does it; else any of those who are asked, or its guest. */
	private void requireTurn(TaskInHand inHand) {
		String assignee = inHand.task().getAssignee();
		boolean own = inHand.caller().map(Person::id).filter((id) -> id.equals(assignee)).isPresent();
		if (assignee != null && !own) {
			throw new Refusal("error.task.claimed", name(assignee));
		}
		if (inHand.caller().isEmpty() && !this.guests.getObject().isAt(inHand.task().getId())) {
			throw new Refusal("error.task.nobody");
		}
	}

	private Map<String, Object> check(TaskInHand inHand, Form form, Map<String, Object> typed) {
		return this.check.check(form, typed,
				(key) -> PartyChoices.NAMES.contains(key)
						? this.choices.getObject().values((TaskEntity) inHand.task(), key)
						: binding(form).options(inHand, key));
	}

	private String name(String user) {
		return this.people.getObject().find(user).map(Person::name).orElse(user);
	}

	private Form form(TaskEntity task) {
		String id = task.getTaskDefinition().getFormDefinition().getCamundaFormDefinitionKey().getExpressionText();
		return this.forms.get(task.getProcessDefinition().getDeploymentId(), id);
	}

	private FormBinding binding(Form form) {
		return this.bindings.stream()
			.filter((binding) -> binding.forms().contains(form.id()))
			.findFirst()
			.orElseGet(() -> new RecordForm(form, this.record.getObject()));
	}

	private static @Nullable Object engineValue(@Nullable Object value) {
		if (value instanceof List<?> || value instanceof Map<?, ?>) {
			return Spin.JSON(value);
		}
		if (value instanceof java.math.BigDecimal number) {
			return number.toPlainString();
		}
		boolean primitive = value == null || value instanceof Boolean || value instanceof Integer;
		return primitive ? value : text(value.toString());
	}

	/**
	 * A text that is longer than the engine's own may be goes as JSON, which forms show
	 * alike.
	 */
	private static Object text(String text) {
		return (text.length() <= LONGEST_TEXT) ? text : Spin.JSON(TextNode.valueOf(text).toString());
	}

}
