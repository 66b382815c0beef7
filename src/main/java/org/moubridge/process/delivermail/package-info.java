/** deliver-mail.bpmn: one instance takes one message to the mail server. */
@NullMarked
package org.moubridge.process.delivermail;

import org.jspecify.annotations.NullMarked;
