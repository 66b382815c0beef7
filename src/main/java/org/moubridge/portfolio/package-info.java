/**
 * What the reader may see of all initiatives: the first page, and the calendar with the
 * link that other calendars read it by.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "calendar", "access" })
package org.moubridge.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
