package org.moubridge.access;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may get in.
 *
 * @param passwordPolicy whether passwords that are given to people must be long and
 * mixed; off in the demo. Those that people choose themselves always must be
 * @param administrator the first administrator, made at the first start
 */
@ConfigurationProperties("moubridge.access")
@Validated
public record AccessSettings(@DefaultValue("true") boolean passwordPolicy,
		@Valid @DefaultValue Administrator administrator) {

	/**
	 * @param password null once there is an administrator
	 */
	public record Administrator(@DefaultValue("admin") String id, @DefaultValue("Administrator") String name,
			@DefaultValue("admin@moubridge.example") String email, @Nullable String password) {
	}

}
