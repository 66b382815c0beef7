package org.moubridge.process.softlanding;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Plan set-up" in soft-landing.bpmn: a track for all that the route needs. */
@Component
class PlanSetUpDelegate implements JavaDelegate {

	private final Entries entries;

	PlanSetUpDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		List<Entry> tracks = this.entries.replace(variables.initiative(), "tracks", "",
				LandingTrack.on(variables.text(InitiativeVariables.LANDING_ROUTE)));
		new EntryRows(execution).set("tracks", tracks);
	}

}
