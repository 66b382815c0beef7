package org.moubridge.initiative;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person who wants to take part in a training.
 *
 * @param number in the order of registration, from 1
 * @param party the party whose side the person comes from
 * @param priorScore what the person knew before, 0 to 100; null when not tested
 * @param language the language to be written to: en, zh or ms
 */
public record Registration(UUID id, int number, String name, String organisation, String email, String party,
		@Nullable Integer priorScore, String language, RegistrationStatus status) {
}
