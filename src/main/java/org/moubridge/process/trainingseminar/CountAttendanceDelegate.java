package org.moubridge.process.trainingseminar;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Trainings;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Count attendance" in training-seminar.bpmn. */
@Component
class CountAttendanceDelegate implements JavaDelegate {

	private final Trainings trainings;

	CountAttendanceDelegate(Trainings trainings) {
		this.trainings = trainings;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		UUID participant = UUID.fromString(variables.element("participant", "id"));
		variables.set(InitiativeVariables.ATTENDANCE_PERCENT,
				this.trainings.attendancePercent(variables.initiative(), participant));
		variables.set(InitiativeVariables.FEEDBACK_GIVEN, this.trainings.gaveFeedback(participant));
	}

}
