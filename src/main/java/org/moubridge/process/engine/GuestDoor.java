package org.moubridge.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.moubridge.guest.GuestForm;
import org.moubridge.guest.GuestForms;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lets what comes by a link in at the door of Tasklist: the form of the task. */
@Component
class GuestDoor implements GuestForms {

	private final TaskService tasks;

	private final FormService forms;

	private final FormTexts texts;

	private final ShownRecord record;

	private final ActingGuest acting;

	private final FormDesk desk;

	private final CommandExecutor engine;

	private final ObjectMapper json = new ObjectMapper();

	GuestDoor(TaskService tasks, FormService forms, FormTexts texts, ShownRecord record, ActingGuest acting,
			FormDesk desk, CommandExecutor engine) {
		this.tasks = tasks;
		this.forms = forms;
		this.texts = texts;
		this.record = record;
		this.acting = acting;
		this.desk = desk;
		this.engine = engine;
	}

	@Override
	public Optional<GuestForm> show(String taskId, Locale language) {
		if (this.tasks.createTaskQuery().taskId(taskId).count() == 0) {
			return Optional.empty();
		}
		JsonNode schema = schema(taskId, language);
		Form form = Form.parse(schema);
		Map<String, Object> data = new HashMap<>();
		this.tasks.getVariablesLocal(taskId).forEach((name, value) -> {
			// what the form leaves out for a guest is not for her
			if (form.keys().contains(name) || form.variables().contains(name)) {
				data.put(name, plain(value));
			}
		});
		return Optional.of(new GuestForm(schema.toString(), data));
	}

	@Override
	public Map<String, Object> check(String taskId, Map<String, Object> values) {
		return this.engine.execute((context) -> {
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			if (task == null) {
				throw new OptimisticLockingFailureException("the task has gone: " + taskId);
			}
			return this.desk.check(task, values);
		});
	}

	@Override
	public void submit(String taskId, Map<String, Object> values) {
		try {
			this.acting.at(taskId, () -> this.forms.submitTaskForm(taskId, values));
		}
		catch (OptimisticLockingException | NullValueException ex) {
			throw new OptimisticLockingFailureException("the task was changed or has gone: " + taskId, ex);
		}
	}

	private JsonNode schema(String taskId, Locale language) {
		try (InputStream stream = this.forms.getDeployedTaskForm(taskId)) {
			JsonNode form = this.json.readTree(stream);
			this.texts.translateForGuests(form, language);
			this.record.translate(form, taskId, language);
			return form;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Object plain(@Nullable Object value) {
		try {
			return (value instanceof SpinJsonNode node) ? this.json.readTree(node.toString()) : value;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
