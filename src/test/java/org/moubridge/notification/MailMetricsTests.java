package org.moubridge.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class MailMetricsTests {

	private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private NotificationSettings settings;

	@Test
	@Transactional
	void tellWhatWaitsHasFailedOrMayHaveArrivedTwice() {
		this.jdbc.sql("update moubridge.message set status = 'SENT', possible_duplicates = 0").update();
		Outbox outbox = outbox(NOW);
		var registry = new SimpleMeterRegistry();
		new MailMetrics(registry, outbox);
		assertThat(gauge(registry, "oldest.waiting")).isZero();

		UUID first = add(outbox(NOW.minus(Duration.ofMinutes(10))), null);
		add(outbox(NOW.minus(Duration.ofMinutes(4))), null);
		add(outbox(NOW.minus(Duration.ofHours(10))), NOW.plusSeconds(60));
		assertThat(gauge(registry, "waiting")).isEqualTo(3);
		assertThat(gauge(registry, "oldest.waiting")).isEqualTo(600);

		assertThat(outbox.begin(first)).isTrue();
		assertThat(outbox.begin(first)).isTrue();
		outbox.sent(first, "250");
		assertThat(gauge(registry, "waiting")).isEqualTo(2);
		assertThat(gauge(registry, "oldest.waiting")).isEqualTo(240);
		assertThat(gauge(registry, "possible.duplicates")).isEqualTo(1);

		UUID third = add(outbox, null);
		outbox.begin(third);
		outbox.refused(third);
		outbox.failed(third, MessageStatus.FAILED, "550");
		assertThat(gauge(registry, "failed")).isEqualTo(1);
		assertThat(gauge(registry, "possible.duplicates")).isEqualTo(1);
	}

	private static double gauge(SimpleMeterRegistry registry, String name) {
		return registry.get("moubridge.mails." + name).gauge().value();
	}

	private Outbox outbox(Instant now) {
		return new Outbox(this.jdbc, this.json, this.settings, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static UUID add(Outbox outbox, Instant notBefore) {
		UUID id = UUID.randomUUID();
		outbox.add(id,
				new Mail(id.toString(), MailTemplate.TASK_WAITING,
						new Addressee(null, null, "Somebody", "somebody@moubridge.example", Locale.ENGLISH), null, null,
						Map.of(), notBefore));
		return id;
	}

}
