package org.moubridge.link;

import java.util.Locale;

import org.moubridge.guest.GuestConsent;

/**
 * Somebody at a page of registration.
 *
 * @param path where the page's forms are sent
 * @param seal proves at the next step that this page was shown
 * @param genuine whether what was sent came from a page that we showed not long ago
 * @param consent to what she agrees when she sends the form
 */
record RegistrationVisit(String reference, Locale language, String path, String seal, boolean genuine,
		GuestConsent consent) {
}
