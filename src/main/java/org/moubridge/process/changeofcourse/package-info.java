/**
 * change-of-course.bpmn: what follows when an initiative that both parties approved does
 * not go as agreed.
 */
@NullMarked
package org.moubridge.process.changeofcourse;

import org.jspecify.annotations.NullMarked;
