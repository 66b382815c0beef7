/** Deadlines: how long each task may take, and the other periods of the processes. */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.moubridge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
