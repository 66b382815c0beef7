package org.moubridge.initiative;

import java.time.Clock;

import org.moubridge.calendar.Calendars;

import org.springframework.stereotype.Component;

/** Tells of an initiative whose turn it was until now, and for how long. */
@Component
class Courts {

	private final Steps steps;

	private final Calendars calendars;

	private final Clock clock;

	Courts(Steps steps, Calendars calendars, Clock clock) {
		this.steps = steps;
		this.calendars = calendars;
		this.clock = clock;
	}

	Court of(Initiative initiative) {
		return Court.of(this.steps.turns(initiative.reference()), this.calendars.of(initiative.parties()),
				this.clock.instant());
	}

}
