package org.moubridge.letter;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this office writes its papers.
 *
 * @param templates the directory with templates of its own, like {@code invitation.html};
 * they are read each time, and come before the shipped ones; null for none
 */
@ConfigurationProperties("moubridge.letter")
record LetterSettings(@Nullable Path templates) {
}
