package org.moubridge.link;

import java.util.Locale;

import org.moubridge.guest.GuestConsent;
import org.moubridge.guest.GuestTask;
import org.moubridge.guest.GuestToken;

/**
 * A guest at the page of her task.
 *
 * @param path where the page's forms are sent
 * @param seal proves at the next step that this page was shown
 * @param genuine whether what was sent came from a page that we showed not long ago
 * @param consent to what she agrees when she sends the form
 */
record TaskVisit(TaskState state, GuestTask task, GuestToken token, Locale language, String path, String seal,
		boolean genuine, GuestConsent consent) {
}
