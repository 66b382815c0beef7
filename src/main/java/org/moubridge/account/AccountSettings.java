package org.moubridge.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient invitations to an account are.
 *
 * @param linkLife how long a link lives after its mail was handed over
 * @param invitationsPerDay so many invitations a person gets in a day
 */
@ConfigurationProperties("moubridge.account")
record AccountSettings(@DefaultValue("7d") Duration linkLife, @DefaultValue("3") int invitationsPerDay) {
}
