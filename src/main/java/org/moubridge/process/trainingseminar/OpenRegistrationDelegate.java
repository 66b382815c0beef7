package org.moubridge.process.trainingseminar;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Open registration" in training-seminar.bpmn. */
@Component
class OpenRegistrationDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	private final Registrants registrants;

	OpenRegistrationDelegate(Initiatives initiatives, Registrants registrants) {
		this.initiatives = initiatives;
		this.registrants = registrants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		this.initiatives.run(variables.initiative());
		boolean postponed = "POSTPONE".equals(variables.text(InitiativeVariables.GO_NO_GO));
		variables.setRows(InitiativeVariables.RECONFIRMED,
				postponed ? this.registrants.askAgain(variables.initiative()) : List.of());
	}

}
