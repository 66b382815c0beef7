package org.moubridge.approval;

import java.util.Set;

/**
 * A content that both parties are asked to approve.
 *
 * @param kind what it is; so far always {@code initiative}
 * @param reference of the thing that has this content
 * @param version the number of the content's version
 * @param contentHash SHA-256 of the content, hexadecimal; every decision names it
 * @param title as shown to the approvers
 * @param authors logins of those who wrote it: they never approve it
 */
public record Subject(String kind, String reference, int version, String contentHash, String title, String leadParty,
		String partnerParty, Set<String> authors) {

	public Subject {
		authors = Set.copyOf(authors);
	}

}
