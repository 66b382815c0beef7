package org.moubridge.guest;

import java.util.UUID;

/** Somebody who had registered for a training does not take part after all. */
public record RegistrationCancelled(String reference, UUID registration) {
}
