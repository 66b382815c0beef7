/**
 * Invitations to what takes place under an initiative: who was told what, and whom a
 * change concerns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "initiative", "notification", "calendar", "access" })
package org.moubridge.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
