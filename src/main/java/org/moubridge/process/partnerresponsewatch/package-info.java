/** partner-response-watch.bpmn: what happens while a party owes an answer. */
@NullMarked
package org.moubridge.process.partnerresponsewatch;

import org.jspecify.annotations.NullMarked;
