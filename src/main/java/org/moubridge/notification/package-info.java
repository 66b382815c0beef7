/** Mails: what is written to whom, in which language, and how far each has come. */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.moubridge.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
