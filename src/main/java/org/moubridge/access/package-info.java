/** Parties, people, roles, and the one login for our pages and Camunda's. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.moubridge.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
