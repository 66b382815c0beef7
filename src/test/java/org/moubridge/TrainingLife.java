package org.moubridge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;

import org.springframework.boot.test.context.TestComponent;

/** Trainings in every state, brought there by people doing their tasks. */
@TestComponent
public class TrainingLife {

	private final Office office;

	private final Initiatives initiatives;

	TrainingLife(Office office, Initiatives initiatives) {
		this.office = office;
		this.initiatives = initiatives;
	}

	/** Just begun; all but the title is to be written. */
	public String proposed(String lead) {
		return this.office.propose(lead + "-coordinator", "Incubation for deep tech");
	}

	/** Described by its lead; the programme is to be drafted. */
	public String described(String lead) {
		return described(lead, Map.of());
	}

	/** Described by its lead with these values among others. */
	public String described(String lead, Map<String, Object> values) {
		String reference = proposed(lead);
		Map<String, Object> proposal = new HashMap<>(Map.of("seatsMin", 1, "seatsMax", 20, "fee", "0.00"));
		proposal.putAll(values);
		this.office.complete(lead + "-coordinator", reference, "Propose training", proposal);
		return reference;
	}

	/** The curriculum has one session and waits for the partner's word. */
	public String drafted(String lead) {
		String reference = described(lead);
		this.office.complete(lead + "-coordinator", reference, "Draft curriculum");
		return reference;
	}

	/** The curriculum is agreed; four people prepare the training. */
	public String agreed(String lead) {
		String reference = drafted(lead);
		agree(reference);
		return reference;
	}

	/** Both approvers are asked. */
	public String submitted(String lead) {
		return submitted(lead, Map.of());
	}

	/** Both approvers are asked about a training with these values among others. */
	public String submitted(String lead, Map<String, Object> values) {
		String reference = described(lead, values);
		this.office.complete(lead + "-coordinator", reference, "Draft curriculum");
		agree(reference);
		prepare(reference);
		return reference;
	}

	/** Both approvers are asked about what this person proposed and wrote last. */
	public String submittedBy(String proposer, String lead) {
		String reference = this.office.propose(proposer, "Incubation for deep tech");
		this.office.complete(proposer, reference, "Propose training");
		lead(reference, "Draft curriculum", Map.of());
		agree(reference);
		this.office.complete(lead + "-finance", reference, "Plan budget");
		lead(reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete(proposer, reference, "Arrange venue");
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
		return reference;
	}

	/** Approved by both; people can be registered. */
	public String approved(String lead) {
		String reference = submitted(lead);
		approve(reference);
		return reference;
	}

	/** These people were selected; whether it goes ahead is to be decided. */
	public String selected(String lead, String... people) {
		String reference = approved(lead);
		register(reference, people);
		select(reference);
		return reference;
	}

	/** It goes ahead with these people; attendance is to be recorded. */
	public String running(String lead, String... people) {
		String reference = selected(lead, people);
		goesAhead(reference);
		return reference;
	}

	/** Held, reported and paid; both parties are to review it. */
	public String held(String lead, String... people) {
		String reference = running(lead, people);
		lead(reference, "Record attendance", Map.of());
		for (int count = 0; count < people.length; count++) {
			lead(reference, "Give feedback", Map.of());
		}
		report(reference);
		return reference;
	}

	public void agree(String reference) {
		this.office.complete(partner(reference) + "-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "AGREED"));
	}

	/** Speaker, budget, venue and content, in this order. */
	public void prepare(String reference) {
		prepare(reference, Map.of("available", "YES"));
	}

	/** The same with this answer of the speaker. */
	public void prepare(String reference, Map<String, Object> speaker) {
		String lead = lead(reference);
		lead(reference, "Confirm speaker", speaker);
		this.office.complete(lead + "-finance", reference, "Plan budget");
		lead(reference, "Arrange venue", Map.of());
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
	}

	public void approve(String reference) {
		this.office.complete(lead(reference) + "-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete(partner(reference) + "-approver", reference, "Decide", Map.of("answer", "APPROVE"));
	}

	/** Answers the question for approval, with a comment. */
	public void answer(String approver, String reference, String answer) {
		this.office.complete(approver, reference, "Decide",
				Map.of("answer", answer, "comment", "Because of the dates"));
	}

	/** Registers people of the leading party by their first names. */
	public void register(String reference, String... people) {
		List.of(people)
			.forEach((name) -> lead(reference, "Register participant",
					Map.of("participantName", name, "email", name.toLowerCase() + "@moubridge.example")));
	}

	/** Closes the registration and accepts everybody there is a seat for. */
	public void select(String reference) {
		lead(reference, "Close registration", Map.of());
		lead(reference, "Select participants", Map.of());
		this.office.settle(reference);
	}

	/** The leading party decides that it goes ahead. */
	public void goesAhead(String reference) {
		lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
	}

	public void report(String reference) {
		this.office.settle(reference);
		lead(reference, "Write organiser report", Map.of());
		this.office.complete(lead(reference) + "-finance", reference, "Close costs");
	}

	public void review(String reference) {
		lead(reference, "Review outcome", Map.of());
		this.office.complete(partner(reference) + "-coordinator", reference, "Review outcome");
		lead(reference, "Agree next step", Map.of());
	}

	/** The lead's coordinator does a task. */
	public void lead(String reference, String task, Map<String, Object> values) {
		this.office.complete(lead(reference) + "-coordinator", reference, task, values);
	}

	private String lead(String reference) {
		return initiative(reference).leadParty();
	}

	private String partner(String reference) {
		return initiative(reference).partnerParty();
	}

	private Initiative initiative(String reference) {
		return this.initiatives.get(reference);
	}

}
