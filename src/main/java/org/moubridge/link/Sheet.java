package org.moubridge.link;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Choice;
import org.moubridge.initiative.ContentChange;
import org.moubridge.initiative.FeasibilityNote;
import org.moubridge.initiative.InitiativeStatus;

/**
 * A question for approval in the words of its reader; what she may not see is not in it.
 *
 * @param hash SHA-256 of the content in hexadecimal
 * @param partner the other party
 * @param due the moment in each party's time; empty when none is set
 * @param since the version that the changes are counted from; null if there is none
 * @param content empty where it is not shown
 * @param feasibility whether people can be there in time; null where nobody is asked any
 * more
 * @param questions what the reader asked the proposer
 * @param answer what settled the question; null when nothing did
 */
record Sheet(String reference, String title, int version, String hash, String reader, String party, String role,
		String partner, InitiativeStatus status, List<String> due, List<Line> content, @Nullable Integer since,
		List<ContentChange> changes, List<Position> positions, @Nullable FeasibilityNote feasibility,
		List<Asked> questions, @Nullable Answer answer) {

	/** Returns the beginning of the hash, enough to compare two papers by. */
	public String shortHash() {
		return this.hash.substring(0, 8);
	}

	/** A field of the content, marked when it differs from what was asked before. */
	record Line(String label, String value, boolean changed) {
	}

	/**
	 * Where one of those who are asked stands.
	 *
	 * @param own whether it is the question at hand
	 * @param answer null while there is none
	 */
	record Position(String party, String role, boolean own, @Nullable Answer answer) {
	}

	/**
	 * A question to the proposer.
	 *
	 * @param answer null while there is none
	 */
	record Asked(String text, String when, @Nullable String answer) {
	}

	/**
	 * An answer as it was recorded.
	 *
	 * @param when in the time of the reader's party
	 * @param comment null when there is none, or it is not shown here
	 */
	record Answer(String who, Choice choice, String when, @Nullable String comment, Channel channel) {
	}

}
