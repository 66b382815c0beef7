/**
 * Everything that knows the engine: one sub-package for each BPMN file, with its
 * delegates and form bindings.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.moubridge.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
