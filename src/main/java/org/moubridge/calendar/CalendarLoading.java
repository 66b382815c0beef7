package org.moubridge.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes over files with days off while the system runs. A year that is not official yet
 * is loaded as a whole and becomes official; days of an official year are added to it,
 * or, on request, the file replaces the year. All or nothing.
 */
@Service
class CalendarLoading {

	private static final Logger log = LoggerFactory.getLogger(CalendarLoading.class);

	/** No country has fewer days off; a file with fewer is not a whole year. */
	private static final int FEWEST_DAYS_OF_A_YEAR = 5;

	private final JdbcClient jdbc;

	private final Calendars calendars;

	private final OpenDeadlines deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalendarLoading(JdbcClient jdbc, Calendars calendars, OpenDeadlines deadlines, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns what the file would change.
	 * @param replace whether the file is the whole truth about the years it names
	 */
	@Transactional(readOnly = true)
	CalendarChange preview(Person person, String party, String file, boolean replace) {
		requireRight(person, party);
		return change(this.calendars.of(party), CalendarFile.read(file), replace);
	}

	/** Changes the calendar as the preview said; whoever counts by it is told. */
	@Transactional
	CalendarChange load(Person person, String party, String file, boolean replace) {
		requireRight(person, party);
		return load(party, CalendarFile.read(file), replace, person.id());
	}

	/** Loads the years of a shipped file that were never loaded. */
	@Transactional
	void loadMissingYears(String party, String file) {
		WorkingCalendar calendar = this.calendars.of(party);
		Map<LocalDate, NamedDay> missing = CalendarFile.read(file)
			.days()
			.entrySet()
			.stream()
			.filter((day) -> !calendar.years().contains(Year.from(day.getKey())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		if (!missing.isEmpty()) {
			load(party, new CalendarFile(missing, List.of()), false, null);
		}
	}

	private CalendarChange load(String party, CalendarFile file, boolean replace, @Nullable String person) {
		this.jdbc
			.sql("update moubridge.party set calendar_revision = nextval('moubridge.calendar_revision') where id = ?")
			.param(party)
			.update();
		forgetAfterwards(party);
		CalendarChange change = change(this.calendars.of(party), file, replace);
		change.removed()
			.forEach((day) -> this.jdbc.sql("delete from moubridge.calendar_day where party = ? and day = ?")
				.params(party, day.date())
				.update());
		change.written().forEach((day) -> write(party, day));
		change.newYears().forEach((year) -> {
			this.jdbc.sql("insert into moubridge.calendar_year (party, year, loaded_at, loaded_by) values (?, ?, ?, ?)")
				.params(party, year, Timestamp.from(this.clock.instant()), person)
				.update();
		});
		this.calendars.forget(party);
		this.events.publishEvent(new CalendarLoaded(party));
		log.info("Calendar of {}: {} days added, {} changed, {} removed, new years {}", party, change.added().size(),
				change.changed().size(), change.removed().size(), change.newYears());
		return change;
	}

	/**
	 * What was read of the calendar while it changed is not kept: the change may still be
	 * rolled back, and its revision given to another.
	 */
	private void forgetAfterwards(String party) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				CalendarLoading.this.calendars.forget(party);
			}

		});
	}

	private void write(String party, NamedDay day) {
		this.jdbc.sql("""
				insert into moubridge.calendar_day (party, day, working, name, local_name) values (?, ?, ?, ?, ?)
				on conflict (party, day) do update
				set working = excluded.working, name = excluded.name, local_name = excluded.local_name
				""").params(party, day.date(), day.working(), day.name(), day.localName()).update();
	}

	private CalendarChange change(WorkingCalendar before, CalendarFile file, boolean replace) {
		Map<LocalDate, NamedDay> known = before.named()
			.stream()
			.collect(Collectors.toMap(NamedDay::date, (day) -> day));
		file.days().values().forEach((day) -> requireWeekend(before, day));
		Set<Year> years = file.days().keySet().stream().map(Year::from).collect(Collectors.toCollection(TreeSet::new));
		List<Integer> newYears = years.stream()
			.filter((year) -> !before.years().contains(year))
			.map(Year::getValue)
			.toList();
		newYears.forEach((year) -> requireWhole("not-a-year", file, year));
		if (replace) {
			years.forEach((year) -> requireWhole("not-whole", file, year.getValue()));
		}
		else {
			requireUnknown(file, known, before);
		}
		List<NamedDay> removed = removed(before, known, file, (replace) ? years : Set.of());
		removed.forEach((day) -> requireFuture(before, day));
		return assemble(before, known, file, newYears, removed);
	}

	private CalendarChange assemble(WorkingCalendar before, Map<LocalDate, NamedDay> known, CalendarFile file,
			List<Integer> newYears, List<NamedDay> removed) {
		List<NamedDay> added = sorted(file).stream().filter((day) -> !known.containsKey(day.date())).toList();
		List<NamedDay> changed = sorted(file).stream()
			.filter((day) -> known.containsKey(day.date()) && !known.get(day.date()).equals(day))
			.toList();
		changed.stream()
			.filter((day) -> known.get(day.date()).working() != day.working())
			.forEach((day) -> requireFuture(before, known.get(day.date())));
		Map<LocalDate, NamedDay> days = new HashMap<>(known);
		removed.forEach((day) -> days.remove(day.date()));
		days.putAll(file.days());
		Set<Year> official = new HashSet<>(before.years());
		newYears.forEach((year) -> official.add(Year.of(year)));
		var after = new WorkingCalendar(before.party(), before.zone(), before.week(), days.values(), official);
		var change = new CalendarChange(before.party(), newYears, added, changed, removed,
				counts(before, after, added, changed, removed), this.deadlines.movedBy(after), after);
		if (change.isEmpty()) {
			throw new CalendarFileUnusable("nothing-new");
		}
		return change;
	}

	private static List<CalendarChange.YearCount> counts(WorkingCalendar before, WorkingCalendar after,
			List<NamedDay> added, List<NamedDay> changed, List<NamedDay> removed) {
		List<NamedDay> touched = new ArrayList<>(added);
		touched.addAll(changed);
		touched.addAll(removed);
		return touched.stream()
			.map((day) -> Year.from(day.date()))
			.distinct()
			.sorted()
			.map((year) -> CalendarChange.YearCount.of(year, before, after))
			.toList();
	}

	private static List<NamedDay> removed(WorkingCalendar before, Map<LocalDate, NamedDay> known, CalendarFile file,
			Set<Year> replaced) {
		List<NamedDay> removed = new ArrayList<>();
		for (LocalDate day : file.cancelled()) {
			if (!known.containsKey(day)) {
				throw new CalendarFileUnusable("not-there", day);
			}
			removed.add(known.get(day));
		}
		before.named()
			.stream()
			.filter((day) -> replaced.contains(Year.from(day.date())) && !file.days().containsKey(day.date()))
			.forEach(removed::add);
		return removed.stream().distinct().toList();
	}

	private static List<NamedDay> sorted(CalendarFile file) {
		return file.days().values().stream().sorted(Comparator.comparing(NamedDay::date)).toList();
	}

	/** Whether this person may change the calendar of this party. */
	static boolean mayLoad(Person person, String party) {
		return person.coordinates(party) || person.isAdmin();
	}

	/** Refuses who may not change this calendar. */
	static void requireRight(Person person, String party) {
		if (!mayLoad(person, party)) {
			throw new NotAllowed("calendar.not-yours");
		}
	}

	private static void requireWhole(String key, CalendarFile file, int year) {
		long days = file.days().keySet().stream().filter((day) -> day.getYear() == year).count();
		if (days < FEWEST_DAYS_OF_A_YEAR) {
			throw new CalendarFileUnusable(key, Integer.toString(year), days);
		}
	}

	private static void requireWeekend(WorkingCalendar calendar, NamedDay day) {
		if (day.working() && !calendar.week().weekend().contains(day.date().getDayOfWeek())) {
			throw new CalendarFileUnusable("worked-weekday", day.name(), day.date());
		}
	}

	private static void requireUnknown(CalendarFile file, Map<LocalDate, NamedDay> known, WorkingCalendar before) {
		List<NamedDay> twice = sorted(file).stream().filter((day) -> known.containsKey(day.date())).toList();
		if (twice.size() > 1) {
			throw new CalendarFileUnusable("year-twice", Integer.toString(twice.get(0).date().getYear()));
		}
		if (twice.size() == 1) {
			NamedDay day = twice.get(0);
			throw new CalendarFileUnusable("day-twice", day.date(), known.get(day.date()).name());
		}
	}

	private void requireFuture(WorkingCalendar calendar, NamedDay day) {
		if (!day.date().isAfter(calendar.today(this.clock.instant()))) {
			throw new CalendarFileUnusable("past", day.date(), day.name());
		}
	}

}
