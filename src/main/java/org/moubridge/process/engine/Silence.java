package org.moubridge.process.engine;

import java.time.Instant;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A party owes an answer.
 *
 * @param initiative the reference
 * @param task the id of the box in the diagram that waits for the answer
 * @param party the silent party
 * @param role the role of those who are asked, like {@code approver}
 * @param other the other party of the initiative
 * @param waiting the party that chooses how to go on: the proposing one until both have
 * approved, even if it is silent itself; else the other
 * @param since when the silent party was asked
 */
public record Silence(String initiative, String task, String party, String role, String other, String waiting,
		Instant since) {

	/** Reads it from where a process waits for the answer. */
	public static Silence in(VariableScope scope) {
		var variables = new InitiativeVariables(scope);
		String party = variables.text(InitiativeVariables.SILENT_PARTY);
		String other = party.equals(variables.leadParty()) ? variables.partnerParty() : variables.leadParty();
		return new Silence(variables.initiative(), variables.text(InitiativeVariables.OWED_TASK), party,
				variables.text(InitiativeVariables.SILENT_ROLE), other,
				variables.text(InitiativeVariables.WAITING_PARTY),
				Instant.parse(variables.text(InitiativeVariables.SILENT_SINCE)));
	}

	/** Returns the group that is asked. */
	public String group() {
		return this.party + "-" + this.role;
	}

	/**
	 * Returns what tells this silence of the party from every other in the initiative;
	 * the roles that were asked at the same time share it.
	 */
	public String id() {
		return this.task + "/" + this.party + "/" + this.since;
	}

}
