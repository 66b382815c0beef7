/**
 * The first page, read only: what waits for the reader, and all initiatives she may see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "calendar" })
package org.moubridge.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
