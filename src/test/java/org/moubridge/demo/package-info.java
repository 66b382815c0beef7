/**
 * The product with a database, a mail server and people of its own, to be looked at on a
 * bare machine.
 */
@NullMarked
package org.moubridge.demo;

import org.jspecify.annotations.NullMarked;
