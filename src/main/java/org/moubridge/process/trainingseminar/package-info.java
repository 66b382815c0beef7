/** training-seminar.bpmn: from the proposal of a training to its certificates. */
@NullMarked
package org.moubridge.process.trainingseminar;

import org.jspecify.annotations.NullMarked;
