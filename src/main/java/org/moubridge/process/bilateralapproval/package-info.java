/** bilateral-approval.bpmn: who is asked, who answers, and what comes of it. */
@NullMarked
package org.moubridge.process.bilateralapproval;

import org.jspecify.annotations.NullMarked;
