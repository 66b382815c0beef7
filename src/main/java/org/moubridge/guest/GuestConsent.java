package org.moubridge.guest;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * To what a guest agreed when she sent something.
 *
 * @param text the very words
 * @param language in which they were shown
 * @param network the network address that it came from
 * @param browser what the browser calls itself; null when it does not say
 */
public record GuestConsent(String text, Locale language, String network, @Nullable String browser) {
}
