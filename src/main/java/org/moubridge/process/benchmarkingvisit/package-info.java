/** benchmarking-visit.bpmn: from the question of one party to what both change. */
@NullMarked
package org.moubridge.process.benchmarkingvisit;

import org.jspecify.annotations.NullMarked;
