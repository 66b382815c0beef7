package org.moubridge.guest;

import java.util.UUID;

/**
 * Somebody on the waiting list got the place of a person who was accepted and cancelled.
 */
public record PlaceGiven(String reference, UUID registration) {
}
