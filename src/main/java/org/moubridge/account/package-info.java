/** Accounts above the limit: who decides by mail is invited to set a password, once. */
@NullMarked
@ApplicationModule(allowedDependencies = { "approval", "notification", "access" })
package org.moubridge.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
