package org.moubridge.mou;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Somebody who took part in the signing, as published: never with contact data. */
public record MouPerson(@NotBlank String name, @Nullable String title, @Nullable String organisation) {
}
