package org.moubridge.link;

import java.util.Locale;

import org.moubridge.approval.Evidence;

/**
 * Somebody at the page of a question.
 *
 * @param path where the page's forms are sent
 * @param seal proves at the next step that this page was shown; empty for who signed in
 * @param genuine whether what was sent came from a page that we showed not long ago
 * @param signedIn whether we know the reader by more than her link
 * @param evidence what is recorded with an answer
 */
record Visit(Situation situation, Locale language, String path, String seal, boolean genuine, boolean signedIn,
		Evidence evidence) {

	/** Returns the network address it comes from. */
	String network() {
		return String.valueOf(this.evidence.address());
	}

}
