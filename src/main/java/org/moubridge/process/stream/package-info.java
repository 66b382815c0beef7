/** What the processes of all streams have in common. */
@NullMarked
package org.moubridge.process.stream;

import org.jspecify.annotations.NullMarked;
