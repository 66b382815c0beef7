/**
 * Decisions of people who come from a mail, and of those who signed in: one page for
 * both.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "guest", "document", "initiative", "access" })
package org.moubridge.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
