package org.moubridge.guest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.Mails;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;

/** The scan for registrations that nobody confirmed, at a moment of the test's choice. */
@TestComponent
public class RegistrationReminderScan {

	private final RegistrationRequests requests;

	private final PublicDoor door;

	private final Calendars calendars;

	private final Initiatives initiatives;

	private final Mails mails;

	private final RegistrationSettings settings;

	private final PlatformTransactionManager transactions;

	RegistrationReminderScan(RegistrationRequests requests, PublicDoor door, Calendars calendars,
			Initiatives initiatives, Mails mails, RegistrationSettings settings,
			PlatformTransactionManager transactions) {
		this.requests = requests;
		this.door = door;
		this.calendars = calendars;
		this.initiatives = initiatives;
		this.mails = mails;
		this.settings = settings;
		this.transactions = transactions;
	}

	public void at(Instant moment) {
		new RegistrationReminders(this.requests, this.door, this.calendars, this.initiatives, this.mails, this.settings,
				this.transactions, Clock.fixed(moment, ZoneOffset.UTC))
			.scan();
	}

}
