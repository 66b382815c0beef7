/**
 * The record of an initiative: its content in versions, its state, its steps, what
 * happened, and what a training leaves behind.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "mou", "approval", "calendar", "notification", "access" })
package org.moubridge.initiative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
