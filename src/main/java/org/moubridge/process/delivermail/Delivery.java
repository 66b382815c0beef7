package org.moubridge.process.delivermail;

import java.time.Duration;
import java.util.Optional;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.moubridge.notification.MailDeferred;
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

	Delivery(PostOffice office, Deliveries deliveries) {
		this.office = office;
		this.deliveries = deliveries;
	}

	/**
	 * Makes one attempt.
	 * @throws MailServerUnavailable after putting the mail back, when no mail can be sent
	 * at present
	 */
	void attempt(LockedExternalTask task) throws InterruptedException {
		Optional<String> reply;
		try {
			reply = this.office.deliver(Deliveries.message(task));
		}
		catch (RuntimeException ex) {
			failed(task, ex);
			return;
		}
		if (reply.isPresent()) {
			insist(() -> this.office.sent(Deliveries.message(task), reply.get()));
		}
		insist(() -> this.deliveries.done(task));
	}

	private void failed(LockedExternalTask task, RuntimeException reason) {
		if (reason instanceof MailServerUnavailable) {
			this.deliveries.putBack(task);
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
