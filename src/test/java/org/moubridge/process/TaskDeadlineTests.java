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
			training-seminar   | UserTask_GiveFeedback                | NORMAL | 5  | asked | -3,-1
			training-seminar   | UserTask_WriteOrganiserReport        | NORMAL | 20 | asked | -5,1
			training-seminar   | UserTask_CloseCosts                  | NORMAL | 20 | asked | -5,1
			training-seminar   | BoundaryEvent_RegistrationPeriodOver | NORMAL | 10 | lead  | ''
			training-seminar   | BoundaryEvent_FeedbackPeriodOver     | NORMAL | 5  | lead  | ''
			training-seminar   | BoundaryEvent_WeekBeforeStart | NORMAL | 5 | lead | ''
			training-seminar   | BoundaryEvent_DayBeforeStart | NORMAL | 1 | lead | ''
			training-seminar   | UserTask_ReplanSession | NORMAL | 2 | asked | 1
			training-seminar   | UserTask_RearrangeSession | NORMAL | 3 | asked | -1,1
			training-seminar   | UserTask_AppealForCertificate | NORMAL | 10 | asked | ''
			training-seminar   | BoundaryEvent_AppealPeriodOver | NORMAL | 10 | lead | ''
			training-seminar   | UserTask_DecideAppeal | NORMAL | 10 | asked | -3,1
			training-seminar   | UserTask_ReconfirmPlace | NORMAL | 5 | asked | -3,-1
			fee-refund         | UserTask_RefundFees | NORMAL | 20 | asked | -5,1
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
			soft-landing       | UserTask_ApplyForLanding | NORMAL | 22 | asked | -15,-5
			soft-landing       | BoundaryEvent_ApplicationLate | NORMAL | 22 | lead | ''
			soft-landing       | UserTask_AnswerReferral | NORMAL | 15 | asked | ''
			soft-landing       | IntermediateCatchEvent_WaitedForAPlace | NORMAL | 22 | lead | ''
			soft-landing       | UserTask_NameMentor | NORMAL | 5 | asked | -1,1
			soft-landing       | UserTask_GiveMentorOpinion | NORMAL | 15 | asked | -5,1
			soft-landing       | UserTask_AssessMarket | NORMAL | 15 | asked | -5,1
			soft-landing       | UserTask_InterviewCompany | NORMAL | 15 | asked | -5,1
			soft-landing       | UserTask_DraftOffer | NORMAL | 5 | asked | -1,1
			soft-landing       | UserTask_AnswerLandingPlan | NORMAL | 10 | asked | -3
			soft-landing       | BoundaryEvent_AnswerLate | NORMAL | 10 | lead | ''
			soft-landing       | UserTask_SetUpTrack | NORMAL | 60 | asked | -20,-5,1
			soft-landing       | BoundaryEvent_TrackBlocked | NORMAL | 15 | lead | ''
			soft-landing       | UserTask_HoldCaseMeeting | NORMAL | 5 | asked | -1,1
			soft-landing       | IntermediateCatchEvent_LandingBegins | NORMAL | 1 | lead | ''
			soft-landing       | UserTask_ConfirmArrival | NORMAL | 5 | asked | -1,1
			soft-landing       | BoundaryEvent_NobodyCame | NORMAL | 10 | lead | ''
			soft-landing       | UserTask_LogServices | NORMAL | 5 | asked | -1,1
			soft-landing       | BoundaryEvent_NoServiceForLong | NORMAL | 10 | lead | ''
			soft-landing       | IntermediateCatchEvent_MonthOver | NORMAL | 22 | lead | ''
			soft-landing       | UserTask_RateLanding | NORMAL | 10 | asked | -3
			soft-landing       | BoundaryEvent_FeedbackTimeOver | NORMAL | 10 | lead | ''
			soft-landing       | UserTask_WithdrawCompany | NORMAL | 750 | both | ''
			partner-response-watch | UserTask_ChooseHowToGoOn         | NORMAL | 5  | asked | -1,1
			benchmarking-visit | UserTask_AgreeTerms                  | NORMAL | 15 | asked | ''
			benchmarking-visit | UserTask_ReviewIndicators            | NORMAL | 10 | asked | ''
			benchmarking-visit | UserTask_GiveFigure                  | URGENT | 20 | asked | -10
			benchmarking-visit | BoundaryEvent_FigureLate             | NORMAL | 15 | lead  | ''
			benchmarking-visit | BoundaryEvent_FigureOverdue          | NORMAL | 20 | lead  | ''
			benchmarking-visit | UserTask_AnswerVisitRequest          | NORMAL | 20 | asked | ''
			benchmarking-visit | IntermediateCatchEvent_BriefingDue   | NORMAL | 5  | lead  | ''
			benchmarking-visit | UserTask_DebriefFindings             | NORMAL | 5  | asked | -1,1
			benchmarking-visit | UserTask_WriteJointReport            | NORMAL | 20 | asked | -5,1
			benchmarking-visit | IntermediateCatchEvent_CheckDue      | NORMAL | 62 | lead  | ''
			benchmarking-visit | UserTask_ReportOnAction              | NORMAL | 10 | asked | -3,1
			benchmarking-visit | BoundaryEvent_ReportOverdue          | NORMAL | 15 | lead  | ''
			outcome-follow-up  | UserTask_FollowUpOutcome             | NORMAL | 10 | asked | -5,-1
			outcome-follow-up  | BoundaryEvent_ParticipantSilent      | URGENT | 15 | lead  | ''
			outcome-follow-up  | UserTask_PhoneParticipant            | URGENT | 5  | asked | -1,1
			change-of-course   | UserTask_AcknowledgeCancellation     | NORMAL | 10 | asked | -3,1
			change-of-course   | UserTask_SettlePromises              | NORMAL | 10 | asked | -3,1
			change-of-course   | UserTask_HandleIncident              | NORMAL | 2  | asked | -1,0,1
			change-of-course   | UserTask_AgreeResumption             | NORMAL | 20 | asked | -5,1
			change-of-course   | UserTask_DescribeChange              | NORMAL | 5  | asked | -1,1
			change-of-course   | UserTask_ReviewPostponement          | NORMAL | 3  | asked | -1,1
			change-of-course   | UserTask_DecideOnEndOfMemorandum     | NORMAL | 10 | asked | -3,1
			change-of-course   | UserTask_SettleEndOfMemorandum       | NORMAL | 5  | asked | -1,1
			training-seminar   | UserTask_ArrangeVenue                | URGENT | 5  | asked | -1,1
			training-seminar   | UserTask_ArrangeVenue                | NORMAL | 10 | asked | -3,1
			personnel-exchange | UserTask_AnswerHostRequest | NORMAL | 20 | asked | ''
			personnel-exchange | UserTask_ReleasePeople | NORMAL | 5 | asked | -1,1
			personnel-exchange | UserTask_ConfirmExchangeBudget | NORMAL | 5 | asked | -1,1
			personnel-exchange | UserTask_AcceptExchange | NORMAL | 5 | asked | -2,1
			personnel-exchange | UserTask_CheckExchangeReadiness | NORMAL | 3 | asked | -1,1
			personnel-exchange | UserTask_ConfirmArrivalAtHost | NORMAL | 3 | asked | 1
			personnel-exchange | UserTask_FollowStay | NORMAL | 260 | asked | ''
			personnel-exchange | UserTask_RequestOtherDates | NORMAL | 260 | asked | ''
			personnel-exchange | UserTask_HandleExchangeIncident | NORMAL | 1 | asked | 1
			personnel-exchange | UserTask_ReportMonth | NORMAL | 5 | asked | -2
			personnel-exchange | UserTask_ReportMonthAsHost | NORMAL | 5 | asked | -2
			personnel-exchange | UserTask_LookIntoExchange | NORMAL | 3 | asked | -1,1
			personnel-exchange | UserTask_ConfirmDepartureFromHost | NORMAL | 5 | asked | -2,1
			personnel-exchange | UserTask_WriteExchangeReport | NORMAL | 20 | asked | -5,1
			personnel-exchange | UserTask_WriteHostReport | NORMAL | 20 | asked | -5,1
			personnel-exchange | UserTask_HoldKnowledgeSession | NORMAL | 20 | asked | -5,1
			personnel-exchange | IntermediateCatchEvent_TenDaysBeforeTheStart | NORMAL | 10 | lead | ''
			personnel-exchange | BoundaryEvent_PlannedEndCame | NORMAL | 0 | lead | ''
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
