/**
 * What the parties owe each other: the commitments that people made, and how much each
 * side gave and received.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "initiative", "mou", "notification", "access" })
package org.moubridge.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
