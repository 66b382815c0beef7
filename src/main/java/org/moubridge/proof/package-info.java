/**
 * The record of decisions for those who have to rely on it: what was decided with all of
 * its evidence, whether it is still what was recorded, and a pack that proves it
 * elsewhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "initiative", "access" })
package org.moubridge.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
