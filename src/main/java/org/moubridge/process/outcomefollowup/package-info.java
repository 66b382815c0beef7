/** outcome-follow-up.bpmn: what became of an initiative, months after it was closed. */
@NullMarked
package org.moubridge.process.outcomefollowup;

import org.jspecify.annotations.NullMarked;
