package org.moubridge.guest;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient the links are that people without an account get.
 *
 * @param linkLife how long a link lives after the day its task is due
 * @param linksPerDay so many links a guest gets for one task in a day
 * @param reminders so often a guest is reminded of one task
 * @param longestDraft of a draft, in characters of JSON
 */
@ConfigurationProperties("moubridge.guest")
record GuestSettings(@DefaultValue("14d") Duration linkLife, @DefaultValue("3") int linksPerDay,
		@DefaultValue("2") int reminders, @DefaultValue("32768") int longestDraft) {
}
