/** travel-package.bpmn: what one traveller needs before the journey. */
@NullMarked
package org.moubridge.process.travelpackage;

import org.jspecify.annotations.NullMarked;
