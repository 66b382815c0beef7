/** compliance-screening.bpmn: which checks an initiative needs, and what came of them. */
@NullMarked
package org.moubridge.process.compliancescreening;

import org.jspecify.annotations.NullMarked;
