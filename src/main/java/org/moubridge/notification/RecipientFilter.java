package org.moubridge.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Keeps an installation that is not the real one from writing to real people.
 */
@Component
class RecipientFilter {

	private static final List<String> HARMLESS = List.of("moubridge.example");

	private final @Nullable List<String> allowed;

	private final @Nullable String redirect;

	RecipientFilter(NotificationSettings settings, Environment environment) {
		boolean production = environment.acceptsProfiles(Profiles.of("prod"));
		this.allowed = (settings.allow() != null || production) ? settings.allow() : HARMLESS;
		this.redirect = production ? null : settings.redirectTo();
	}

	/** Returns where a mail to this address goes, or nothing when it must not leave. */
	Optional<String> destination(String address) {
		if (this.redirect != null) {
			return Optional.of(this.redirect);
		}
		return Optional.of(address)
			.filter((each) -> this.allowed == null || this.allowed.stream().anyMatch((entry) -> matches(each, entry)));
	}

	private static boolean matches(String address, String entry) {
		String lower = address.toLowerCase(Locale.ROOT);
		return lower.equalsIgnoreCase(entry) || lower.endsWith("@" + entry.toLowerCase(Locale.ROOT));
	}

}
