package org.moubridge.process.delivermail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.moubridge.notification.ConnectionLost;
import org.moubridge.notification.MailDeferred;
import org.moubridge.notification.MailHeldBack;
import org.moubridge.notification.MailServerUnavailable;
import org.moubridge.notification.PostOffice;
import org.moubridge.notification.RecipientRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** "Deliver mail" in deliver-mail.bpmn. */
@Component
class Delivery {

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	private static final Duration BREATH = Duration.ofSeconds(1);

	private final PostOffice office;

	private final Deliveries deliveries;

	private final Pause pause;

	private final DeliverMailSettings settings;

	private final Clock clock;

	Delivery(PostOffice office, Deliveries deliveries, Pause pause, DeliverMailSettings settings, Clock clock) {
		this.office = office;
		this.deliveries = deliveries;
		this.pause = pause;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes one attempt.
	 * @return whether the mail server dealt with the mail, whatever it said
	 * @throws MailServerUnavailable after putting the mail back, when no mail can be sent
	 * at present
	 */
	boolean attempt(LockedExternalTask task) throws InterruptedException {
		Optional<String> reply;
		try {
			reply = this.office.deliver(Deliveries.message(task));
		}
		catch (MailHeldBack ex) {
			this.deliveries.hold(task, Duration.between(this.clock.instant(), ex.until()));
			return false;
		}
		catch (RuntimeException ex) {
			return failed(task, ex);
		}
		if (reply.isPresent()) {
			insist(() -> this.office.sent(Deliveries.message(task), reply.get()));
		}
		insist(() -> this.deliveries.done(task));
		return reply.isPresent();
	}

	private boolean failed(LockedExternalTask task, RuntimeException reason) {
		if (reason instanceof MailServerUnavailable) {
			unavailable(task, reason);
			throw reason;
		}
		if (reason instanceof RecipientRefused) {
			logger.warn("Mail {} of {} was refused for good", Deliveries.message(task), task.getBusinessKey());
			this.deliveries.refused(task, reason.getMessage());
		}
		else if (reason instanceof MailDeferred) {
			this.deliveries.failed(task, reason.getMessage());
		}
		else {
			logger.warn("Mail {} of {} could not be written", Deliveries.message(task), task.getBusinessKey(), reason);
			this.deliveries.failed(task, "The mail could not be written: " + reason.getClass().getSimpleName());
			return false;
		}
		return true;
	}

	/**
	 * A server that is down costs no mail an attempt. A mail that breaks the connection
	 * to a server that takes others uses up its own attempts; and one that meets a server
	 * in trouble again stands aside, or the others would never be tried.
	 */
	private void unavailable(LockedExternalTask task, RuntimeException reason) {
		if (this.pause.isOn()) {
			this.deliveries.hold(task, this.settings.longestPause());
		}
		else if (reason instanceof ConnectionLost) {
			this.deliveries.failed(task, reason.getMessage());
		}
		else {
			this.deliveries.putBack(task);
		}
	}

	/**
	 * Repeats the bookkeeping until it is done: the mail is out, so to give up here would
	 * be to send it twice. Who lost the lock leaves the rest to the one who has it.
	 */
	private void insist(Runnable bookkeeping) throws InterruptedException {
		while (true) {
			try {
				bookkeeping.run();
				return;
			}
			catch (BadUserRequestException ex) {
				return;
			}
			catch (RuntimeException ex) {
				logger.warn("A mail is sent but not yet recorded, trying again", ex);
				Thread.sleep(BREATH.toMillis());
			}
		}
	}

}
