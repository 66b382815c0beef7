package org.moubridge.process.trainingseminar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.TrainingContent.Session;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "List speakers" in training-seminar.bpmn. */
@Component
class ListSpeakersDelegate implements JavaDelegate {

	private final Initiatives initiatives;

	ListSpeakersDelegate(Initiatives initiatives) {
		this.initiatives = initiatives;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		var content = (TrainingContent) this.initiatives.content(variables.initiative());
		List<Map<String, String>> rows = new ArrayList<>();
		for (Session session : content.curriculum().sessions()) {
			rows.add(Map.of("id", Integer.toString(rows.size() + 1), "party", session.speakerParty()));
		}
		variables.setRows(InitiativeVariables.SPEAKERS, rows);
	}

}
