package org.moubridge.process.delivermail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.moubridge.notification.PostOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Holds all senders of this node while the mail server takes no mail, so that no message
 * uses up its attempts on a server that is down.
 */
@Component
class Pause {

	private static final Logger logger = LoggerFactory.getLogger(Pause.class);

	private final PostOffice office;

	private final DeliverMailSettings settings;

	private final Clock clock;

	private Duration length = Duration.ZERO;

	private Instant end = Instant.MIN;

	Pause(PostOffice office, DeliverMailSettings settings, Clock clock) {
		this.office = office;
		this.settings = settings;
		this.clock = clock;
	}

	/** Begins or lengthens the pause; senders that fail together count once. */
	synchronized void begin(String reason) {
		if (!this.clock.instant().isBefore(this.end)) {
			logger.warn("The mail server takes no mail, delivery pauses: {}", reason);
			lengthen();
		}
	}

	/** Whether the mail server took no mail when it was last tried. */
	synchronized boolean isOn() {
		return !this.length.isZero();
	}

	/** Whether a mail may be tried; asks the mail server itself when it is time to. */
	synchronized boolean isOver() {
		if (this.length.isZero()) {
			return true;
		}
		if (this.clock.instant().isBefore(this.end)) {
			return false;
		}
		boolean open = this.office.isOpen();
		if (!open) {
			lengthen();
		}
		return open;
	}

	/** A mail got through. */
	synchronized void end() {
		if (!this.length.isZero()) {
			logger.info("The mail server takes mails again");
			this.length = Duration.ZERO;
		}
	}

	private void lengthen() {
		Duration doubled = this.length.isZero() ? this.settings.pause() : this.length.multipliedBy(2);
		this.length = (doubled.compareTo(this.settings.longestPause()) < 0) ? doubled : this.settings.longestPause();
		this.end = this.clock.instant().plus(this.length);
	}

}
