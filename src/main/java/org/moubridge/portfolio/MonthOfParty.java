package org.moubridge.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Day;
import org.moubridge.calendar.Span;
import org.moubridge.calendar.WorkingCalendar;

/** Collects what one party's month shows; days and times are the party's own. */
class MonthOfParty {

	private final AgendaParty party;

	private final WorkingCalendar calendar;

	private final List<WorkingCalendar> shown;

	private final Locale language;

	private final Map<LocalDate, List<Month.Due>> deadlines = new HashMap<>();

	private final Map<LocalDate, List<Month.Held>> gatherings = new HashMap<>();

	MonthOfParty(AgendaParty party, WorkingCalendar calendar, List<WorkingCalendar> shown, Locale language) {
		this.party = party;
		this.calendar = calendar;
		this.shown = shown;
		this.language = language;
	}

	void add(Deadline deadline) {
		if (deadline.concerns(this.party.id())) {
			var due = this.calendar.local(deadline.due());
			this.deadlines.computeIfAbsent(due.toLocalDate(), (day) -> new ArrayList<>())
				.add(new Month.Due(deadline, due.toLocalTime()));
		}
	}

	void add(Gathering gathering, Span span) {
		if (gathering.concerns(this.party.id())) {
			var begin = this.calendar.local(span.begin());
			this.gatherings.computeIfAbsent(begin.toLocalDate(), (day) -> new ArrayList<>())
				.add(new Month.Held(gathering, begin.toLocalTime(), this.calendar.local(span.end()).toLocalTime()));
		}
	}

	Month of(YearMonth month, List<List<LocalDate>> weeks, Instant now) {
		LocalDate today = this.calendar.today(now);
		List<LocalDate> days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
		return new Month(this.party.id(), this.party.nameIn(this.language), this.calendar.local(now).toLocalTime(),
				this.calendar.officialUntil(), days.stream().anyMatch(this.calendar::isProvisional),
				(int) days.stream().filter(this.calendar::isWorking).count(),
				weeks.stream()
					.map((week) -> week.stream()
						.map((day) -> cell(day, YearMonth.from(day).equals(month), today))
						.toList())
					.toList(),
				entries(days));
	}

	private Month.Cell cell(LocalDate date, boolean inMonth, LocalDate today) {
		Day day = this.calendar.day(date);
		boolean common = this.shown.size() > 1 && this.shown.stream().noneMatch((other) -> other.isWorking(date));
		return new Month.Cell(day, inMonth, date.equals(today), common, label(day), dueOn(date).size(),
				heldOn(date).size());
	}

	private List<Month.Entry> entries(List<LocalDate> days) {
		List<Month.Entry> entries = new ArrayList<>();
		days.stream().map(this::entry).filter((entry) -> !entry.isEmpty()).forEach((entry) -> {
			int last = entries.size() - 1;
			if (last >= 0 && entries.get(last).goesOnWith(entry)) {
				entries.set(last, entries.get(last).with(entry));
			}
			else {
				entries.add(entry);
			}
		});
		return entries;
	}

	private Month.Entry entry(LocalDate date) {
		Day day = this.calendar.day(date);
		return new Month.Entry(date, date, day.working(), label(day), heldOn(date), dueOn(date));
	}

	private List<Month.Due> dueOn(LocalDate date) {
		return this.deadlines.getOrDefault(date, List.of());
	}

	private List<Month.Held> heldOn(LocalDate date) {
		return this.gatherings.getOrDefault(date, List.of());
	}

	/** The local name for readers of that language. */
	private @Nullable String label(Day day) {
		return (this.party.speaks(this.language) && day.localName() != null) ? day.localName() : day.name();
	}

}
