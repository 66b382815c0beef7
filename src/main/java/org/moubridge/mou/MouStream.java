package org.moubridge.mou;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An area of collaboration.
 *
 * @param id the process its initiatives run through
 * @param name as published
 * @param purpose what the parties want from it, in a sentence or two
 */
public record MouStream(
		@NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*",
				message = "must be lower-case words joined by hyphens") String id,
		@NotBlank String name, @Nullable String purpose) {
}
