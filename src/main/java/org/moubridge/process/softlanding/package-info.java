/** soft-landing.bpmn: from the invitation of a company to its graduation. */
@NullMarked
package org.moubridge.process.softlanding;

import org.jspecify.annotations.NullMarked;
