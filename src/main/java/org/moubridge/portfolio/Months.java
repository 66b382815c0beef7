package org.moubridge.portfolio;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moubridge.access.Person;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.stereotype.Component;

/**
 * Puts a month of several parties together from as many statements, however full it is.
 */
@Component
class Months {

	private final Agenda agenda;

	private final Calendars calendars;

	private final Clock clock;

	Months(Agenda agenda, Calendars calendars, Clock clock) {
		this.agenda = agenda;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Returns the day that it is for the first of these parties. */
	LocalDate day(Instant moment, List<AgendaParty> parties) {
		return parties.isEmpty() ? LocalDate.ofInstant(moment, ZoneOffset.UTC)
				: this.calendars.of(parties.get(0).id()).today(moment);
	}

	/**
	 * Returns the month of each party.
	 * @param language of the reader, who gets the local name of a day if it is hers
	 */
	List<Month> of(Person reader, YearMonth month, List<AgendaParty> parties, Locale language) {
		LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		List<Deadline> deadlines = this.agenda.deadlines(reader,
				month.atDay(1).atStartOfDay(ZoneOffset.MAX).toInstant(),
				month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.MIN).toInstant());
		List<Gathering> gatherings = this.agenda.gatherings(reader, first, last);
		Map<String, WorkingCalendar> known = new HashMap<>();
		parties.forEach((party) -> known.computeIfAbsent(party.id(), this.calendars::of));
		List<WorkingCalendar> shown = List.copyOf(known.values());
		gatherings.forEach((each) -> known.computeIfAbsent(each.lead(), this.calendars::of));
		return parties.stream().map((party) -> {
			var page = new MonthOfParty(party, known.get(party.id()), shown, language);
			deadlines.forEach(page::add);
			gatherings.forEach((each) -> page.add(each, known.get(each.lead()).span(each.day(), each.hours())));
			return page.of(month, weeks(first, last), this.clock.instant());
		}).toList();
	}

	private static List<List<LocalDate>> weeks(LocalDate first, LocalDate last) {
		List<List<LocalDate>> weeks = new ArrayList<>();
		for (LocalDate monday = first; monday.isBefore(last); monday = monday.plusWeeks(1)) {
			weeks.add(monday.datesUntil(monday.plusWeeks(1)).toList());
		}
		return weeks;
	}

}
