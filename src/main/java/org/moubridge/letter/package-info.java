/** Papers that people keep, as PDF: what is printed on them, and how they are checked. */
@NullMarked
@ApplicationModule(allowedDependencies = { "initiative", "mou", "access" })
package org.moubridge.letter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
