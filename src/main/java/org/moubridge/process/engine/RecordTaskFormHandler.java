package org.moubridge.process.engine;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Where every submitted task form arrives: its values go to the record, none becomes a
 * variable.
 */
class RecordTaskFormHandler implements TaskFormHandler {

	private final TaskFormHandler engine;

	private final FormDesk desk;

	RecordTaskFormHandler(TaskFormHandler engine, FormDesk desk) {
		this.engine = engine;
		this.desk = desk;
	}

	@Override
	public void submitFormVariables(VariableMap typed, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		Context.getCommandContext().runWithoutAuthorization(() -> {
			this.desk.submit(task, (typed != null) ? typed : Map.of());
			return null;
		});
		SubmittedForm.of(task.getId());
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		return this.engine.createTaskForm(task);
	}

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		this.engine.parseConfiguration(element, deployment, definition, parse);
	}

}
