package org.moubridge.process.personnelexchange;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/**
 * "Apply new dates" in personnel-exchange.bpmn: both approved them, and the departures
 * are asked for at the new end.
 */
@Component
class ApplyNewDatesDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	ApplyNewDatesDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.initiatives.run(new InitiativeVariables(execution).initiative());
		ManagementService management = execution.getProcessEngineServices().getManagementService();
		management.createJobQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.activityId("BoundaryEvent_PlannedEndCame")
			.list()
			.stream()
			.map(Job::getId)
			.forEach((timer) -> management.recalculateJobDuedate(timer, false));
	}

}
