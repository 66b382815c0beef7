package org.moubridge.guest;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sent from the public page of a training.
 *
 * @param fields the form's fields
 * @param confirmed whether the address was confirmed by its link
 * @param registration what came of it; null before that
 */
public record RegistrationRequest(UUID id, String reference, String address, Locale language,
		Map<String, Object> fields, boolean confirmed, @Nullable UUID registration) {
}
