package org.moubridge.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may get in.
 *
 * @param passwordPolicy whether passwords that are given to people must be long and
 * mixed; off in the demo. Those that people choose themselves always must be
 * @param passwordCost how slow a password is to check, as the power of two of bcrypt's
 * rounds; passwords that were given at another cost go on
 * @param administrator the first administrator, made at the first start
 */
@ConfigurationProperties("moubridge.access")
@Validated
public record AccessSettings(@DefaultValue("true") boolean passwordPolicy,
		@DefaultValue("10") @Min(4) @Max(16) int passwordCost, @Valid @DefaultValue Administrator administrator) {

	/**
	 * @param password null once there is an administrator
	 */
	public record Administrator(@DefaultValue("admin") String id, @DefaultValue("Administrator") String name,
			@DefaultValue("admin@moubridge.example") String email, @Nullable String password) {
	}

}
