package org.moubridge.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** What an alert watches: mails that wait or have failed, and those that left. */
@Component
class MailMetrics {

	private final Counter sent;

	private final Counter refused;

	MailMetrics(MeterRegistry registry, Outbox outbox) {
		Gauge.builder("moubridge.mails.waiting", () -> outbox.count(MessageStatus.WAITING))
			.description("Mails still to be sent")
			.register(registry);
		Gauge.builder("moubridge.mails.failed", () -> outbox.count(MessageStatus.FAILED))
			.description("Mails that wait for a person")
			.register(registry);
		Gauge.builder("moubridge.mails.oldest.waiting", () -> outbox.oldestWaiting().toSeconds())
			.description("How long the oldest mail waits that may leave")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("moubridge.mails.possible.duplicates", outbox::possibleDuplicates)
			.description("Copies sent of mails that may have arrived before")
			.register(registry);
		this.sent = Counter.builder("moubridge.mails.sent")
			.description("Mails taken over by the mail server")
			.register(registry);
		this.refused = Counter.builder("moubridge.mails.attempts.failed")
			.description("Attempts that the mail server did not accept")
			.register(registry);
	}

	void sent() {
		this.sent.increment();
	}

	void attemptFailed() {
		this.refused.increment();
	}

}
