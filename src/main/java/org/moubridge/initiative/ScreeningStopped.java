package org.moubridge.initiative;

/** A screening says that an initiative which is being carried out may not go on. */
public record ScreeningStopped(String reference) {
}
