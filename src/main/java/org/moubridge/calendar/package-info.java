/**
 * The working days of every party, and what is counted by them: how long each task may
 * take, the other periods of the processes, and whether people can travel in time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.moubridge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
