/** The register of Memoranda of Understanding: parties, streams, signing and term. */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.moubridge.mou;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
