/**
 * MoU Bridge: every promise of a Memorandum of Understanding becomes initiatives that
 * run.
 */
@NullMarked
package org.moubridge;

import org.jspecify.annotations.NullMarked;
