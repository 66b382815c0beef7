package org.moubridge.guest;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much strangers may ask of us.
 *
 * @param perNetwork so many registrations are taken from one network address in an hour
 * @param perTraining so many are taken for one training in a day
 * @param mailsPerAddress so many mails go to one address in a day that nobody confirmed
 * @param remindAfter when people are reminded to confirm
 * @param unconfirmedLife when a registration that was not confirmed is dropped
 */
@ConfigurationProperties("moubridge.registration")
record RegistrationSettings(@DefaultValue("20") int perNetwork, @DefaultValue("500") int perTraining,
		@DefaultValue("3") int mailsPerAddress, @DefaultValue("1d") Duration remindAfter,
		@DefaultValue("3d") Duration unconfirmedLife) {
}
