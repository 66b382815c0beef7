package org.moubridge.process.benchmarkingvisit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Parts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What both learnt, report and do afterwards. */
@ProductTest
class BenchmarkingVisitConclusionsProcessTests extends BenchmarkingVisitTest {

	private static final String CHECK = "IntermediateCatchEvent_CheckDue";

	private static final String SETTLE = "Settle overdue action";

	@Autowired
	private Approvals approvals;

	@Autowired
	private Parts parts;

	@Test
	void asksEachPartyForItsOwnFindings() {
		String reference = until("DATA", "Debrief findings");
		this.office.complete(LEAD, reference, "Debrief findings", Map.of("findings", "More mentors"));
		isOpen(reference, "Debrief findings");
		this.office.complete(PARTNER, reference, "Debrief findings", Map.of("findings", "Shorter contracts"));
		assertThat(this.parts.byParty(reference, "debrief-findings").get("mranti")).containsEntry("findings",
				"More mentors");
		assertThat(this.parts.byParty(reference, "debrief-findings").get("zgc")).containsEntry("findings",
				"Shorter contracts");
		isOpen(reference, "Agree actions");
	}

	@Test
	void approvesTheReportByBothParties() {
		String reference = reported();
		String approved = this.initiatives.get(reference).contentHash();
		decide(reference, "mranti", "APPROVE");
		decide(reference, "zgc", "REQUEST_CHANGES");
		isOpen(reference, "Write joint report");
		assertThat(this.office.shown(this.office.task(reference, "Write joint report")).get("comments").toString())
			.contains("Name the sources");
		this.office.complete(LEAD, reference, "Write joint report", Map.of("reportSummary", "With sources"));
		decide(reference, "mranti", "APPROVE");
		decide(reference, "zgc", "APPROVE");
		is(reference, InitiativeStatus.RUNNING);
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(hash).isNotEqualTo(approved);
		assertThat(this.approvals.decisions(reference)
			.stream()
			.filter((one) -> one.contentHash().equals(hash))
			.map(Decision::party)).containsExactly("mranti", "zgc");
	}

	@Test
	void writesAReportAnewThatAPartyDeclines() {
		String reference = reported();
		decide(reference, "mranti", "REJECT");
		isOpen(reference, "Write joint report");
	}

	@Test
	void writesAReportAnewThatIsRecalledOrNotAnswered() {
		String reference = reported();
		this.initiatives.recall(reference, person(LEAD), "A mistake");
		isOpen(reference, "Write joint report");
		this.office.complete(LEAD, reference, "Write joint report");
		staysSilent(reference, "mranti", "BoundaryEvent_ApproverSilent");
		chooses(reference, "REVISE");
		isOpen(reference, "Write joint report");
	}

	@Test
	void asksForAnActionTwiceAndThenTheManager() {
		String reference = tracked();
		for (int check = 0; check < 2; check++) {
			isOpen(reference);
			timeComesFor(reference, CHECK);
			report(reference, Map.of("actionStatus", "OPEN", "doneOn", ""));
		}
		isOpen(reference, SETTLE);
		assertThat(this.office.refusal("manager", reference, SETTLE, Map.of("due", ""))).contains("Until");
		this.office.complete("manager", reference, SETTLE, Map.of("actionStatus", "OPEN", "due", "2027-06-30"));
		timeComesFor(reference, CHECK);
		assertThat(this.office.refusal(LEAD, reference, "Report on action", Map.of("doneOn", "")))
			.contains("Done on is missing");
		report(reference, Map.of("actionStatus", "DONE", "doneOn", "2027-06-01"));
		assertThat(this.entries.standing(reference, "actions")).singleElement()
			.satisfies((one) -> assertThat(one.fields()).containsEntry("due", "2027-06-30")
				.containsEntry("doneOn", "2027-06-01")
				.containsEntry("practiceAdopted", true));
		isOpen(reference, "Review outcome", "Review outcome");
	}

	@Test
	void asksTheManagerWhenNobodyReports() {
		String reference = tracked();
		timeComesFor(reference, CHECK);
		timeComesFor(reference, "BoundaryEvent_ReportOverdue");
		isOpen(reference, SETTLE);
		this.office.complete("manager", reference, SETTLE, Map.of("actionStatus", "DROPPED", "due", ""));
		isOpen(reference, "Review outcome", "Review outcome");
		assertThat(this.entries.standing(reference, "actions").get(0).text("actionStatus")).isEqualTo("DROPPED");
	}

	private void report(String reference, Map<String, Object> values) {
		this.office.complete(LEAD, reference, "Report on action", values);
		this.office.settle(reference);
	}

	private String reported() {
		String reference = until("DATA", "Write joint report");
		this.office.complete(LEAD, reference, "Write joint report");
		return reference;
	}

	private String tracked() {
		String reference = reported();
		decide(reference, "mranti", "APPROVE");
		decide(reference, "zgc", "APPROVE");
		return reference;
	}

	private void decide(String reference, String party, String answer) {
		this.office.complete(party + "-approver", reference, "Decide",
				Map.of("answer", answer, "comment", "Name the sources"));
		this.office.settle(reference);
	}

}
