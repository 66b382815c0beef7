package org.moubridge.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people once of a registration that they did not confirm, when the party they
 * register through is at work. Whoever registered somebody else's address makes us write
 * to it no more than the limits say.
 */
@Component
class RegistrationReminders {

	private static final Logger log = LoggerFactory.getLogger(RegistrationReminders.class);

	private final RegistrationRequests requests;

	private final PublicDoor door;

	private final Calendars calendars;

	private final Initiatives initiatives;

	private final Mails mails;

	private final RegistrationSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	RegistrationReminders(RegistrationRequests requests, PublicDoor door, Calendars calendars, Initiatives initiatives,
			Mails mails, RegistrationSettings settings, PlatformTransactionManager transactions, Clock clock) {
		this.requests = requests;
		this.door = door;
		this.calendars = calendars;
		this.initiatives = initiatives;
		this.mails = mails;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${moubridge.registration.reminder-scan:PT15M}")
	void scan() {
		Instant now = this.clock.instant();
		this.requests.toRemind(now.minus(this.settings.remindAfter()))
			.stream()
			.filter((request) -> isAtWork(request, now) && this.door.task(request.reference()).isPresent())
			.forEach((request) -> this.transaction.executeWithoutResult((status) -> remind(request, now)));
	}

	private boolean isAtWork(RegistrationRequest request, Instant now) {
		return this.calendars.of((String) request.fields().get("party")).isOpen(now);
	}

	private void remind(RegistrationRequest request, Instant now) {
		this.requests.queue(request.address());
		if (this.requests.ofAddress(request.address(), now.minus(Duration.ofDays(1))) >= this.settings.mailsPerAddress()
				|| !this.requests.reminded(request.id(), now)) {
			return;
		}
		Addressee to = new Addressee(null, null, request.address(), request.address(), request.language());
		this.mails.send(new Mail("registration/" + request.id() + "/reminder", MailTemplate.REGISTRATION_REMINDER, to,
				request.reference(), request.id().toString(),
				Map.of("title", this.initiatives.get(request.reference()).title())));
		log.info("{}: somebody was reminded to confirm a registration", request.reference());
	}

}
