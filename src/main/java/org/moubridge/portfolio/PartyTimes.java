package org.moubridge.portfolio;

import java.time.Duration;
import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.calendar.WorkingTime;

import org.springframework.stereotype.Component;

/** Adds up for how long it was each party's turn. */
@Component
class PartyTimes {

	private final Portfolio portfolio;

	private final Calendars calendars;

	PartyTimes(Portfolio portfolio, Calendars calendars) {
		this.portfolio = portfolio;
		this.calendars = calendars;
	}

	/** Returns one for each of the parties, in their order. */
	List<PartyTime> of(Person reader, List<PartyName> parties) {
		List<PartyTurn> turns = this.portfolio.turns(reader);
		return parties.stream().map((party) -> time(party, turns, this.calendars.of(party.id()))).toList();
	}

	private static PartyTime time(PartyName party, List<PartyTurn> turns, WorkingCalendar calendar) {
		Duration worked = turns.stream()
			.filter((turn) -> turn.party().equals(party.id()))
			.map((turn) -> calendar.workedBetween(turn.from(), turn.to()))
			.reduce(Duration.ZERO, Duration::plus);
		WorkingTime time = calendar.inDays(worked);
		return new PartyTime(party.id(), party.name(), time.days(), time.hours());
	}

}
