package org.moubridge.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table row by row. */
class TaskDeadlineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			training-seminar   | UserTask_ProposeTraining             | NORMAL | 10 | asked | -3,1
			training-seminar   | UserTask_DraftCurriculum             | URGENT | 5  | asked | -2,1
			training-seminar   | UserTask_DraftCurriculum             | NORMAL | 10 | asked | -3,1
			training-seminar   | UserTask_AgreeCurriculum             | URGENT | 7  | asked | ''
			training-seminar   | UserTask_AgreeCurriculum             | NORMAL | 15 | asked | ''
			training-seminar   | UserTask_PlanBudget                  | NORMAL | 5  | asked | -1,1
			training-seminar   | UserTask_ClearContent                | NORMAL | 5  | both  | -1,1
			training-seminar   | UserTask_SelectParticipants          | NORMAL | 5  | asked | -1,1
			training-seminar   | UserTask_DecideGoOrNoGo              | URGENT | 3  | asked | -1,1
			training-seminar   | UserTask_RecordAttendance            | NORMAL | 5  | asked | -1,1
			training-seminar   | UserTask_GiveFeedback                | NORMAL | 5  | asked | -2
			training-seminar   | UserTask_WriteOrganiserReport        | NORMAL | 20 | asked | -5,1
			training-seminar   | UserTask_CloseCosts                  | NORMAL | 20 | asked | -5,1
			training-seminar   | BoundaryEvent_RegistrationPeriodOver | NORMAL | 10 | lead  | ''
			training-seminar   | BoundaryEvent_FeedbackPeriodOver     | NORMAL | 5  | lead  | ''
			collaborative-research | UserTask_DecideOnConcept | NORMAL | 15 | asked | ''
			collaborative-research | UserTask_ContributeToProposal | NORMAL | 40 | asked | -10,-3
			collaborative-research | BoundaryEvent_ContributionPeriodOver | NORMAL | 42 | lead | ''
			collaborative-research | UserTask_ReviewProposal | NORMAL | 10 | asked | -3
			collaborative-research | BoundaryEvent_ReviewerSilent | NORMAL | 10 | lead | ''
			collaborative-research | UserTask_NegotiateClauses | NORMAL | 20 | asked | -5,1
			collaborative-research | BoundaryEvent_ManagerAskedToHelp | NORMAL | 64 | lead | ''
			collaborative-research | BoundaryEvent_CommitteeAskedToHelp | NORMAL | 128 | lead | ''
			collaborative-research | BoundaryEvent_NegotiationLapsed | NORMAL | 192 | lead | ''
			collaborative-research | UserTask_ConfirmPlanAndBaseline | NORMAL | 21 | asked | -5,1
			collaborative-research | UserTask_ReportMilestone | NORMAL | 0 | asked | -10,-3,1
			collaborative-research | UserTask_WritePeriodicReport | NORMAL | 42 | asked | -10,1
			collaborative-research | BoundaryEvent_ReportOverdue | NORMAL | 47 | lead | ''
			collaborative-research | UserTask_AnnounceNews | NORMAL | 250 | asked | ''
			collaborative-research | UserTask_ClearPublication | NORMAL | 30 | asked | -5,1
			collaborative-research | BoundaryEvent_ClearanceOwed | NORMAL | 21 | lead | ''
			collaborative-research | UserTask_WriteFinalReport | NORMAL | 42 | asked | -10,1
			bilateral-approval | UserTask_Decide                      | URGENT | 5  | asked | ''
			bilateral-approval | UserTask_Decide                      | NORMAL | 10 | asked | ''
			outcome-review     | UserTask_ReviewOutcome               | NORMAL | 20 | asked | ''
			partner-response-watch | UserTask_ChooseHowToGoOn         | NORMAL | 5  | asked | -1,1
			training-seminar   | UserTask_ArrangeVenue                | URGENT | 5  | asked | -1,1
			training-seminar   | UserTask_ArrangeVenue                | NORMAL | 10 | asked | -3,1
			""")
	void givesDaysCalendarAndReminders(String process, String task, String urgency, int days, String calendar,
			String reminders) {
		var row = DecisionTables
			.evaluate("task-deadline",
					Variables.putValue("process", process).putValue("task", task).putValue("urgency", urgency))
			.getSingleResult();
		assertThat(((Number) row.getEntry("workingDays")).intValue()).isEqualTo(days);
		assertThat(row.<String>getEntry("calendar")).isEqualTo(calendar);
		assertThat(row.<String>getEntry("reminders")).isEqualTo(reminders);
	}

}
