/**
 * The mail of the morning: what waits for a person, for those who want it that way. Plain
 * SQL over the open steps of all initiatives.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "notification", "access" })
package org.moubridge.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
