package org.moubridge.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ProductTest
class DomainLimitsTests {

	private static final Instant MINUTE = Instant.parse("2026-11-24T08:30:00Z");

	@Autowired
	private JdbcClient jdbc;

	private final String domain = UUID.randomUUID() + ".example";

	@Test
	void letSoManyLeaveInAMinuteAndGiveTheOthersAPlaceInTheNextOnes() {
		for (int mail = 1; mail <= 2; mail++) {
			assertThat(heldBack("one@" + this.domain, 5)).isNull();
		}
		assertThat(heldBack("two@" + this.domain.toUpperCase(), 20)).isEqualTo(MINUTE.plusSeconds(60));
		assertThat(heldBack("three@" + this.domain, 20)).isEqualTo(MINUTE.plusSeconds(60));
		assertThat(heldBack("four@" + this.domain, 59)).isEqualTo(MINUTE.plusSeconds(120));
		assertThat(heldBack("one@other-" + this.domain, 59)).isNull();
		assertThat(heldBack("two@" + this.domain, 60)).isNull();
		assertThat(heldBack("three@" + this.domain, 61)).isNull();
		assertThat(heldBack("five@" + this.domain, 62)).isEqualTo(MINUTE.plusSeconds(120));
	}

	/** Each asks as a node of its own. */
	private Instant heldBack(String address, int second) {
		var settings = new NotificationSettings(null, null, null, null, null, null, 2);
		var limits = new DomainLimits(this.jdbc, settings, Clock.fixed(MINUTE.plusSeconds(second), ZoneOffset.UTC));
		MailHeldBack held = catchThrowableOfType(MailHeldBack.class, () -> limits.take(address));
		return (held != null) ? held.until() : null;
	}

}
