/**
 * People without an account: the links by which they do their tasks, and what they send.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "initiative", "calendar", "notification", "access" })
package org.moubridge.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
