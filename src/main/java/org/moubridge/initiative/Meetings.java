package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What takes place under the initiatives, as both parties last approved it. */
@Repository
public class Meetings {

	private final JdbcClient jdbc;

	Meetings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what takes place under an initiative, by number. */
	public List<Meeting> of(String reference) {
		return this.jdbc.sql("select * from moubridge.meeting where reference = ? order by number")
			.param(reference)
			.query(Meetings::meeting)
			.list();
	}

	/** Keeps these instead of those that were approved before. */
	void replace(String reference, List<Meeting> meetings) {
		this.jdbc.sql("delete from moubridge.meeting where reference = ?").param(reference).update();
		this.jdbc.sql("""
				insert into moubridge.meeting (reference, number, title, day, hours, place)
				select ?, * from unnest(?::integer[], ?::text[], ?::date[], ?::numeric[], ?::text[])
				""")
			.params(reference, column(meetings, Meeting::number), column(meetings, Meeting::title),
					column(meetings, Meeting::day), column(meetings, Meeting::hours), column(meetings, Meeting::place))
			.update();
	}

	/** Holds one of them otherwise than approved: its day or place has changed. */
	public void hold(String reference, Meeting meeting) {
		this.jdbc.sql("""
				insert into moubridge.meeting (reference, number, title, day, hours, place) values (?, ?, ?, ?, ?, ?)
				on conflict (reference, number) do update
				set title = excluded.title, day = excluded.day, hours = excluded.hours, place = excluded.place
				""")
			.params(reference, meeting.number(), meeting.title(), meeting.day(), meeting.hours(), meeting.place())
			.update();
	}

	/** One of them does not take place. */
	public void drop(String reference, int number) {
		this.jdbc.sql("delete from moubridge.meeting where reference = ? and number = ?")
			.params(reference, number)
			.update();
	}

	private static String[] column(List<Meeting> meetings, Function<Meeting, Object> value) {
		return meetings.stream()
			.map(value)
			.map((each) -> (each != null) ? each.toString() : null)
			.toArray(String[]::new);
	}

	private static Meeting meeting(ResultSet row, int number) throws SQLException {
		return new Meeting(row.getInt("number"), row.getString("title"), row.getObject("day", LocalDate.class),
				row.getBigDecimal("hours"), row.getString("place"));
	}

}
