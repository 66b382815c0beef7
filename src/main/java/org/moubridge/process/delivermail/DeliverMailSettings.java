package org.moubridge.process.delivermail;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How persistently mails are delivered.
 *
 * @param senders threads on each node
 * @param poll the longest time until mails of other nodes and repeated attempts are seen
 * @param lock for how long a message belongs to one sender; above all SMTP timeouts of an
 * attempt together
 * @param retries the waiting time before each further attempt; after the last an incident
 * @param pause the first waiting time when the mail server takes no mail at all; doubled
 * each time
 * @param longestPause where doubling ends
 */
@ConfigurationProperties("moubridge.deliver-mail")
record DeliverMailSettings(@DefaultValue("3") int senders, @DefaultValue("5s") Duration poll,
		@DefaultValue("5m") Duration lock, @DefaultValue( {
				"1m", "5m", "15m", "1h", "4h", "12h" }) List<Duration> retries,
		@DefaultValue("5s") Duration pause, @DefaultValue("2m") Duration longestPause){

	DeliverMailSettings {
		Assert.isTrue(senders > 0, "At least one sender is needed");
	}

	/**
	 * Returns the retries that are left after a failed attempt.
	 * @param left those before it; null at the first attempt
	 */
	int retriesAfter(@Nullable Integer left) {
		return (left != null) ? Math.max(left - 1, 0) : this.retries.size();
	}

	/** Returns how long to wait when so many retries are left. */
	Duration interval(int left) {
		return (left > 0) ? this.retries.get(Math.max(this.retries.size() - left, 0)) : Duration.ZERO;
	}

}
