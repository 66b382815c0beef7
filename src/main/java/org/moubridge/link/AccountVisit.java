package org.moubridge.link;

import java.util.Locale;

import org.moubridge.access.Person;

/**
 * Somebody at the page where her password is set.
 *
 * @param path where the page's form is sent
 * @param seal proves at the next step that this page was shown
 * @param genuine whether what was sent came from a page that we showed not long ago
 */
record AccountVisit(Person person, Locale language, String path, String seal, boolean genuine) {
}
