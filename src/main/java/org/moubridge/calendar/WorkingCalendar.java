package org.moubridge.calendar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.OfficeWeek;

/**
 * When the people of one party work: weekend, office hours, holidays, worked weekend
 * days, all in the party's time zone. Immutable. Where no year was loaded, only the
 * weekend is known and every date is provisional.
 */
public final class WorkingCalendar implements WorkingDays {

	private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

	private final String party;

	private final ZoneId zone;

	private final OfficeWeek week;

	private final Map<LocalDate, NamedDay> days;

	private final SortedSet<Year> years;

	private final @Nullable LocalDate officialUntil;

	/**
	 * Makes a calendar.
	 * @param years the years whose holidays are official
	 */
	public WorkingCalendar(String party, ZoneId zone, OfficeWeek week, Collection<NamedDay> days,
			Collection<Year> years) {
		this.party = party;
		this.zone = zone;
		this.week = week;
		this.days = days.stream().collect(Collectors.toUnmodifiableMap(NamedDay::date, Function.identity()));
		this.years = new TreeSet<>(years);
		this.officialUntil = lastOf(this.years);
	}

	public String party() {
		return this.party;
	}

	public ZoneId zone() {
		return this.zone;
	}

	public OfficeWeek week() {
		return this.week;
	}

	/** Returns the holidays and the worked weekend days, by date. */
	public List<NamedDay> named() {
		return this.days.values().stream().sorted(Comparator.comparing(NamedDay::date)).toList();
	}

	/**
	 * Returns the last day up to which the calendar is official without a gap; null if no
	 * year was loaded.
	 */
	public @Nullable LocalDate officialUntil() {
		return this.officialUntil;
	}

	/** Returns the years whose holidays are official. */
	public SortedSet<Year> years() {
		return Collections.unmodifiableSortedSet(this.years);
	}

	/** Returns what is known of a day. */
	public Day day(LocalDate date) {
		NamedDay named = this.days.get(date);
		return new Day(date, isWorking(date), (named != null) ? named.name() : null,
				(named != null) ? named.localName() : null, isProvisional(date));
	}

	@Override
	public boolean isWorking(LocalDate day) {
		NamedDay named = this.days.get(day);
		return (named != null) ? named.working() : !this.week.weekend().contains(day.getDayOfWeek());
	}

	@Override
	public boolean isProvisional(LocalDate day) {
		return this.officialUntil == null || day.isAfter(this.officialUntil)
				|| day.getYear() < this.years.first().getValue();
	}

	/** Returns the day that it is for this party. */
	public LocalDate today(Instant now) {
		return now.atZone(this.zone).toLocalDate();
	}

	/** Returns when the office opens on a day, worked or not. */
	public Instant opening(LocalDate day) {
		return day.atTime(this.week.opens()).atZone(this.zone).toInstant();
	}

	/** Returns when the office closes on a day, worked or not. */
	public Instant closing(LocalDate day) {
		return day.atTime(this.week.closes()).atZone(this.zone).toInstant();
	}

	/**
	 * Returns when something takes place that is only known by its day: it begins as the
	 * office opens.
	 * @param hours how long it lasts; null until the office closes
	 */
	public Span span(LocalDate day, @Nullable BigDecimal hours) {
		Instant begin = opening(day);
		return new Span(begin,
				(hours != null) ? begin.plusSeconds(hours.multiply(SECONDS_OF_AN_HOUR).longValue()) : closing(day));
	}

	/** Returns working time counted in days of this party. */
	public WorkingTime inDays(Duration worked) {
		Duration day = Duration.between(this.week.opens(), this.week.closes());
		long days = worked.dividedBy(day);
		return new WorkingTime(days, worked.minus(day.multipliedBy(days)).toHours());
	}

	/** Returns whether somebody is at work at this moment. */
	public boolean isOpen(Instant moment) {
		LocalDate day = today(moment);
		return isWorking(day) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
	}

	/** Returns this moment if the office is open, else the next opening. */
	public Instant nextOpen(Instant moment) {
		LocalDate day = onOrAfter(today(moment));
		Instant opening = opening(day);
		if (moment.isBefore(opening)) {
			return opening;
		}
		return moment.isBefore(closing(day)) ? moment : opening(plus(day, 1));
	}

	/**
	 * Returns the moment after so much working time. It is at work, or at its end: a full
	 * day from the opening ends at the closing.
	 * @param worked not negative
	 */
	public Instant plus(Instant moment, Duration worked) {
		Instant start = nextOpen(moment);
		Duration left = worked;
		LocalDate day = today(start);
		while (left.compareTo(Duration.between(start, closing(day))) > 0) {
			left = left.minus(Duration.between(start, closing(day)));
			day = plus(day, 1);
			start = opening(day);
		}
		return start.plus(left);
	}

	/**
	 * Returns the moment so much working time before. It is at work, or at its beginning.
	 * @param worked not negative
	 */
	public Instant minus(Instant moment, Duration worked) {
		Instant end = lastOpen(moment);
		Duration left = worked;
		LocalDate day = today(end);
		while (left.compareTo(Duration.between(opening(day), end)) > 0) {
			left = left.minus(Duration.between(opening(day), end));
			day = minus(day, 1);
			end = closing(day);
		}
		return end.minus(left);
	}

	/**
	 * Returns the working time from one moment to a later one; nought if it is not later.
	 */
	public Duration workedBetween(Instant from, Instant to) {
		Duration worked = Duration.ZERO;
		LocalDate last = today(to);
		for (LocalDate day = today(from); !day.isAfter(last); day = day.plusDays(1)) {
			if (isWorking(day)) {
				Duration part = Duration.between(later(from, opening(day)), earlier(to, closing(day)));
				worked = part.isNegative() ? worked : worked.plus(part);
			}
		}
		return worked;
	}

	/** Returns this moment with the party's clock and date. */
	public ZonedDateTime local(Instant moment) {
		return moment.atZone(this.zone);
	}

	private Instant lastOpen(Instant moment) {
		LocalDate day = onOrBefore(today(moment));
		Instant closing = closing(day);
		if (moment.isAfter(closing)) {
			return closing;
		}
		return moment.isAfter(opening(day)) ? moment : closing(minus(day, 1));
	}

	private static @Nullable LocalDate lastOf(SortedSet<Year> years) {
		if (years.isEmpty()) {
			return null;
		}
		Year last = years.first();
		while (years.contains(last.plusYears(1))) {
			last = last.plusYears(1);
		}
		return last.atMonth(12).atEndOfMonth();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
