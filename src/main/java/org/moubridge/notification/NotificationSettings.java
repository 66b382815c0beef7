package org.moubridge.notification;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails leave this installation.
 *
 * @param from the sender's address; its domain names the messages
 * @param fromName the sender as people see it
 * @param replyTo where answers go
 * @param replyDomain the domain of the addresses that this product reads itself: answers
 * to questions, and mails that could not be delivered. Null when it reads none; then
 * answers go to {@code replyTo} and returned mails to {@code from}
 * @param allow domains or addresses that mail may go to; null leaves it to the profile:
 * everything in {@code prod}, otherwise only {@code moubridge.example}
 * @param redirectTo the one address that gets every mail instead, outside {@code prod}
 * @param perDomainAndMinute so many mails leave for the same domain in a minute, from all
 * nodes together
 */
@ConfigurationProperties("moubridge.notification")
@Validated
public record NotificationSettings(@NotBlank @Email String from, @NotBlank String fromName,
		@NotBlank @Email String replyTo, @Nullable String replyDomain, @Nullable List<String> allow,
		@Nullable @Email String redirectTo, @Positive @DefaultValue("60") int perDomainAndMinute) {

	public NotificationSettings {
		from = (from != null) ? from : "no-reply@moubridge.example";
		fromName = (fromName != null) ? fromName : "MoU Bridge";
		replyTo = (replyTo != null) ? replyTo : from;
	}

	/** The part of the sender's address after the at sign. */
	String domain() {
		return this.from.substring(this.from.indexOf('@') + 1);
	}

}
