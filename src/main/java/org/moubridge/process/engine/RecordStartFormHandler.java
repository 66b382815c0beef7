package org.moubridge.process.engine;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Where every submitted start form arrives: its values make the record, none becomes a
 * variable.
 */
class RecordStartFormHandler implements StartFormHandler {

	private final StartFormHandler engine;

	private final StartDesk desk;

	RecordStartFormHandler(StartFormHandler engine, StartDesk desk) {
		this.engine = engine;
		this.desk = desk;
	}

	@Override
	public void submitFormVariables(VariableMap typed, VariableScope scope) {
		Context.getCommandContext().runWithoutAuthorization(() -> {
			this.desk.submit((ExecutionEntity) scope, (typed != null) ? typed : Map.of());
			return null;
		});
	}

	@Override
	public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
		return this.engine.createStartFormData(definition);
	}

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		this.engine.parseConfiguration(element, deployment, definition, parse);
	}

}
