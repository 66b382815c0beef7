/** personnel-exchange.bpmn: who goes, how long, and what of it counts. */
@NullMarked
package org.moubridge.process.personnelexchange;

import org.jspecify.annotations.NullMarked;
