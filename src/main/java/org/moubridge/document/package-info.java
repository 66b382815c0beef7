/**
 * Files of initiatives and Memoranda: what is taken, where it is kept, who reads it. A
 * file is known by its content; what it is called is only shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "initiative", "mou", "notification", "access" })
package org.moubridge.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
