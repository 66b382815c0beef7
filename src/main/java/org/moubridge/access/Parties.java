package org.moubridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The organisations known to this office. */
@Repository
public class Parties {

	private final JdbcClient jdbc;

	Parties(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Party> find(String id) {
		return this.jdbc.sql("select * from moubridge.party where id = ?").param(id).query(Parties::party).optional();
	}

	/** Returns the party; throws {@link UnknownParty} if there is none with this id. */
	public Party get(String id) {
		return find(id).orElseThrow(() -> new UnknownParty(id));
	}

	/** Returns all parties, by id. */
	public List<Party> all() {
		return this.jdbc.sql("select * from moubridge.party order by id").query(Parties::party).list();
	}

	/**
	 * Returns the day that is over for no party yet, so that nothing lapses before its
	 * last day is over for all. Without any party, as at the first start, that is long
	 * ago.
	 */
	public LocalDate earliestToday(Instant now) {
		return all().stream()
			.map((party) -> LocalDate.ofInstant(now, party.zone()))
			.min(LocalDate::compareTo)
			.orElse(LocalDate.EPOCH);
	}

	/** Adds the party or brings its facts up to date. */
	@Transactional
	public void register(Party party) {
		this.jdbc.sql("""
				insert into moubridge.party (id, name, local_name, country, time_zone, language, weekend, opens, closes,
				                             holidays)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (id) do update
				set name = excluded.name, local_name = excluded.local_name, country = excluded.country,
				    time_zone = excluded.time_zone, language = excluded.language, weekend = excluded.weekend,
				    opens = excluded.opens, closes = excluded.closes, holidays = excluded.holidays
				""")
			.params(party.id(), party.name(), party.localName(), party.country(), party.zone().getId(),
					party.language().toLanguageTag(),
					party.week().weekend().stream().map(DayOfWeek::name).sorted().toArray(String[]::new),
					party.week().opens(), party.week().closes(), party.week().holidays())
			.update();
	}

	private static Party party(ResultSet row, int number) throws SQLException {
		return new Party(row.getString("id"), row.getString("name"), row.getString("local_name"),
				row.getString("country"), ZoneId.of(row.getString("time_zone")),
				Locale.forLanguageTag(row.getString("language")), week(row));
	}

	private static OfficeWeek week(ResultSet row) throws SQLException {
		Set<DayOfWeek> weekend = Stream.of((String[]) row.getArray("weekend").getArray())
			.map(DayOfWeek::valueOf)
			.collect(Collectors.toSet());
		return new OfficeWeek(weekend, row.getObject("opens", LocalTime.class),
				row.getObject("closes", LocalTime.class), row.getString("holidays"));
	}

}
