package org.moubridge.access;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A person to be given a login.
 *
 * @param party null for the operator's own people and joint roles
 * @param password the first password, checked against the password policy; null for
 * somebody who decides by mail only, until she sets one by an invitation
 */
public record NewPerson(String id, @Nullable String party, String name, String email, Locale language,
		@Nullable String password, Set<String> groups) {
}
