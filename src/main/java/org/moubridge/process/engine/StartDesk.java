package org.moubridge.process.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the record when a stream's start form is submitted, and lets no process begin in
 * another way.
 */
@Component
class StartDesk {

	private final DeployedForms forms;

	private final FormCheck check;

	private final FormDesk desk;

	private final ObjectProvider<Initiatives> initiatives;

	private final ObjectProvider<Mous> mous;

	StartDesk(DeployedForms forms, FormCheck check, FormDesk desk, ObjectProvider<Initiatives> initiatives,
			ObjectProvider<Mous> mous) {
		this.forms = forms;
		this.check = check;
		this.desk = desk;
		this.initiatives = initiatives;
		this.mous = mous;
	}

	/** The start form of a stream was submitted. */
	void submit(ExecutionEntity instance, Map<String, Object> typed) {
		ProcessDefinitionEntity definition = instance.getProcessDefinition();
		if (!definition.isStartableInTasklist() || instance.getBusinessKey() != null) {
			throw new Refusal("error.task.form-only");
		}
		Form form = this.forms.get(definition.getDeploymentId(), "start-" + definition.getKey());
		Map<String, Object> values = this.check.check(form, typed, (key) -> references());
		Person proposer = this.desk.caller().orElseThrow(() -> new Refusal("error.task.nobody"));
		Object mou = values.get("mou");
		Initiative initiative = this.initiatives.getObject()
			.propose(proposer, (mou != null) ? mou.toString() : "", definition.getKey(), (String) values.get("title"));
		remember(instance, initiative);
	}

	/** A process begins: a stream by its form, a shared one by a call from another. */
	void started(DelegateExecution instance) {
		if (((ExecutionEntity) instance).getSuperExecution() == null) {
			SubmittedForm.requireForStart(instance.getProcessInstanceId());
		}
	}

	private static void remember(ExecutionEntity instance, Initiative initiative) {
		instance.setProcessBusinessKey(initiative.reference());
		var variables = new InitiativeVariables(instance);
		variables.set(InitiativeVariables.INITIATIVE, initiative.reference());
		variables.set(InitiativeVariables.LEAD_PARTY, initiative.leadParty());
		variables.set(InitiativeVariables.PARTNER_PARTY, initiative.partnerParty());
		variables.set(InitiativeVariables.STREAM, initiative.stream());
		variables.setRows(InitiativeVariables.BOTH_PARTIES,
				List.of(Map.of("party", initiative.leadParty()), Map.of("party", initiative.partnerParty())));
		SubmittedForm.of(instance.getProcessInstanceId());
	}

	private List<String> references() {
		return this.mous.getObject().all().stream().map(Mou::reference).toList();
	}

}
