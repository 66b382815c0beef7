package org.moubridge.initiative;

import java.util.Map;

import org.moubridge.Office;

/** A training on its way, each state by its name; MRANTI leads. */
class TrainingWalk {

	static final String TITLE = "Incubation <b>management</b> for deep tech";

	private final Office office;

	TrainingWalk(Office office) {
		this.office = office;
	}

	String proposed() {
		return this.office.propose("mranti-coordinator", TITLE);
	}

	String drafted() {
		String reference = proposed();
		this.office.complete("mranti-coordinator", reference, "Propose training",
				Map.of("title", TITLE, "need", "<script>alert(1)</script>"));
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		return reference;
	}

	String inApproval() {
		String reference = drafted();
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		this.office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete("mranti-coordinator", reference, "Arrange venue");
		this.office.complete("mranti-finance", reference, "Plan budget");
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
		return reference;
	}

	String running() {
		String reference = inApproval();
		approve(reference);
		return reference;
	}

	String inReview() {
		String reference = running();
		this.office.complete("zgc-coordinator", reference, "Register participant");
		this.office.complete("mranti-coordinator", reference, "Close registration");
		this.office.complete("mranti-coordinator", reference, "Select participants");
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Record attendance");
		this.office.complete("mranti-coordinator", reference, "Give feedback");
		this.office.settle(reference);
		this.office.complete("mranti-coordinator", reference, "Write organiser report");
		this.office.complete("mranti-finance", reference, "Close costs");
		return reference;
	}

	void approve(String reference) {
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "APPROVE"));
	}

	String closed() {
		String reference = inReview();
		this.office.complete("mranti-coordinator", reference, "Review outcome");
		finish(reference);
		return reference;
	}

	void finish(String reference) {
		this.office.complete("zgc-coordinator", reference, "Review outcome");
		this.office.complete("mranti-coordinator", reference, "Agree next step");
	}

}
