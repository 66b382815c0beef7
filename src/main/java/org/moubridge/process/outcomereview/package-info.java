/** outcome-review.bpmn: both parties look back and agree what comes next. */
@NullMarked
package org.moubridge.process.outcomereview;

import org.jspecify.annotations.NullMarked;
