package org.moubridge.approval;

/**
 * A place for one answer that the approval rules demand.
 *
 * @param party the party that has to answer
 * @param role the role of the person who answers for it, like {@code approver}
 * @param stage slots of a higher stage are asked when all of the lower ones approved
 * @param signIn whether the answer needs signing in: the link in the mail only shows the
 * proposal then
 */
public record Slot(String party, String role, int stage, boolean signIn) {

	String group() {
		return this.party + "-" + this.role;
	}

}
