package org.moubridge.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars of all parties as they are now. Each is kept in memory and read anew when
 * its revision has changed, by whichever node. A transaction looks once, however many
 * deadlines it counts.
 */
@Repository
public class Calendars {

	private final JdbcClient jdbc;

	private final Parties parties;

	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	Calendars(JdbcClient jdbc, Parties parties) {
		this.jdbc = jdbc;
		this.parties = parties;
	}

	/**
	 * Returns the party's calendar; throws {@code UnknownParty} if there is no such
	 * party.
	 */
	public WorkingCalendar of(String party) {
		Map<String, WorkingCalendar> seen = seen();
		WorkingCalendar calendar = seen.get(party);
		if (calendar == null) {
			calendar = current(party);
			seen.put(party, calendar);
		}
		return calendar;
	}

	/**
	 * Returns the time zone of the party, which does not change while the system runs.
	 */
	public ZoneId zone(String party) {
		Kept calendar = this.kept.get(party);
		return (calendar != null) ? calendar.calendar().zone() : of(party).zone();
	}

	/** Returns the calendars of these parties, in their order. */
	public List<WorkingCalendar> of(Collection<String> parties) {
		return parties.stream().map(this::of).toList();
	}

	/** Returns the calendars of all parties, by the party's id. */
	public List<WorkingCalendar> all() {
		return this.parties.all().stream().map((party) -> of(party.id())).toList();
	}

	/** Whether this person may load days off into the calendar of this party. */
	public boolean mayLoad(Person person, String party) {
		return CalendarLoading.mayLoad(person, party);
	}

	/**
	 * The days of this party were changed in the transaction at hand, so what was kept of
	 * its calendar is not to be trusted any more.
	 */
	public void forget(String party) {
		this.kept.remove(party);
		seen().remove(party);
	}

	/** Returns the calendars that the transaction at hand has looked at; none outside. */
	private Map<String, WorkingCalendar> seen() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return new HashMap<>();
		}
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(Seen.class::isInstance)
			.findFirst()
			.map((found) -> ((Seen) found).calendars())
			.orElseGet(Calendars::begin);
	}

	private static Map<String, WorkingCalendar> begin() {
		var seen = new Seen(new HashMap<>());
		TransactionSynchronizationManager.registerSynchronization(seen);
		return seen.calendars();
	}

	private WorkingCalendar current(String party) {
		Kept calendar = this.kept.get(party);
		long revision = revision(party);
		if (calendar == null || calendar.revision() != revision) {
			calendar = new Kept(revision, read(this.parties.get(party)));
			this.kept.put(party, calendar);
		}
		return calendar.calendar();
	}

	private long revision(String party) {
		return this.jdbc.sql("select calendar_revision from moubridge.party where id = ?")
			.param(party)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private WorkingCalendar read(Party party) {
		List<NamedDay> days = this.jdbc.sql("select * from moubridge.calendar_day where party = ?")
			.param(party.id())
			.query(Calendars::day)
			.list();
		List<Year> years = this.jdbc.sql("select year from moubridge.calendar_year where party = ?")
			.param(party.id())
			.query((row, number) -> Year.of(row.getInt("year")))
			.list();
		return new WorkingCalendar(party.id(), party.zone(), party.week(), days, years);
	}

	private static NamedDay day(ResultSet row, int number) throws SQLException {
		return new NamedDay(row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name"),
				row.getString("local_name"));
	}

	/** Lives as long as a transaction. */
	private record Seen(Map<String, WorkingCalendar> calendars) implements TransactionSynchronization {
	}

	/** A calendar as it was at a revision. */
	private record Kept(long revision, WorkingCalendar calendar) {
	}

}
