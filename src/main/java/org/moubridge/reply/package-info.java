/**
 * Mails that come in: decisions by reply, automatic replies of people who are away, and
 * mails that could not be delivered.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "initiative", "notification", "access" })
package org.moubridge.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
