/**
 * When the people of each party work, and what follows from it: working days and hours,
 * deadlines, whether people can travel in time, files with days off that are loaded while
 * the system runs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.moubridge.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
