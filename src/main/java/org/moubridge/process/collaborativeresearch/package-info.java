/**
 * collaborative-research.bpmn: from a concept to its results, by gates of both parties.
 */
@NullMarked
package org.moubridge.process.collaborativeresearch;

import org.jspecify.annotations.NullMarked;
