/** Papers that people keep, as PDF: what is printed on them, and how they are checked. */
@NullMarked
@ApplicationModule(allowedDependencies = { "document", "initiative", "mou", "approval", "calendar", "access" })
package org.moubridge.letter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
