package org.moubridge.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps all nodes together from sending a domain more mails a minute than its servers
 * like. What is too much gets a place in one of the next minutes, so that it is not asked
 * about again and again.
 */
@Component
class DomainLimits {

	private final JdbcClient jdbc;

	private final NotificationSettings settings;

	private final Clock clock;

	DomainLimits(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** Counts a mail to this address; throws {@link MailHeldBack} if it has to wait. */
	void take(String address) {
		String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
		Instant minute = this.clock.instant().truncatedTo(ChronoUnit.MINUTES);
		int minutes = (place(domain, minute) - 1) / this.settings.perDomainAndMinute();
		if (minutes > 0) {
			throw new MailHeldBack(domain, minute.plus(Duration.ofMinutes(minutes)));
		}
	}

	private int place(String domain, Instant minute) {
		return this.jdbc.sql("""
				insert into moubridge.mail_domain as d (domain, minute, asked)
				values (?, ?, 1)
				on conflict (domain) do update
				set asked = case when d.minute < excluded.minute then 1 else d.asked + 1 end,
				    minute = greatest(d.minute, excluded.minute)
				returning asked
				""").params(domain, minute.atOffset(ZoneOffset.UTC)).query(Integer.class).single();
	}

}
