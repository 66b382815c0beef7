/**
 * Approval of content by both parties: subjects, who was asked, who answered, on which
 * content, by which channel.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "access", "calendar", "notification" })
package org.moubridge.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
