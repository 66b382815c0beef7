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
 * @param waiting the party that waits for the answer
 * @param since when the silent party was asked
 */
public record Silence(String initiative, String task, String party, String role, String waiting, Instant since) {

	/** Reads it from where a process waits for the answer. */
	public static Silence in(VariableScope scope) {
		var variables = new InitiativeVariables(scope);
		return new Silence(variables.initiative(), variables.text(InitiativeVariables.OWED_TASK),
				variables.text(InitiativeVariables.SILENT_PARTY), variables.text(InitiativeVariables.SILENT_ROLE),
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
