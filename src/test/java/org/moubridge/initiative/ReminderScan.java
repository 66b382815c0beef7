package org.moubridge.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.moubridge.access.People;
import org.moubridge.calendar.Calendars;
import org.moubridge.notification.Mails;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;

/** The scan for what people are to be reminded of, at a moment of the test's choice. */
@TestComponent
public class ReminderScan {

	private final Steps steps;

	private final Initiatives initiatives;

	private final Calendars calendars;

	private final People people;

	private final Mails mails;

	private final AskedByLink guests;

	private final LostTime lost;

	private final PlatformTransactionManager transactions;

	ReminderScan(Steps steps, Initiatives initiatives, Calendars calendars, People people, Mails mails,
			AskedByLink guests, LostTime lost, PlatformTransactionManager transactions) {
		this.steps = steps;
		this.initiatives = initiatives;
		this.calendars = calendars;
		this.people = people;
		this.mails = mails;
		this.guests = guests;
		this.lost = lost;
		this.transactions = transactions;
	}

	public void at(Instant moment) {
		new Reminders(this.steps, this.initiatives, this.calendars, this.people, this.mails, this.guests, this.lost,
				this.transactions, Clock.fixed(moment, ZoneOffset.UTC))
			.scan();
	}

}
