package org.moubridge.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.moubridge.notification.Addressee;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each was told last. */
@Repository
class InvitationRecord {

	private final JdbcClient jdbc;

	private final Clock clock;

	InvitationRecord(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Invitation> of(String reference) {
		return this.jdbc.sql("select * from moubridge.invitation where reference = ? order by uid, address")
			.param(reference)
			.query(InvitationRecord::invitation)
			.list();
	}

	void put(String reference, Invitation told) {
		Occasion occasion = told.occasion();
		this.jdbc
			.sql("""
					insert into moubridge.invitation (uid, address, reference, sequence, person, party, name, language, title,
					                                  begins_at, ends_at, place, cancelled, told_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (uid, address) do update
					set sequence = excluded.sequence, title = excluded.title, begins_at = excluded.begins_at,
					    ends_at = excluded.ends_at, place = excluded.place, cancelled = excluded.cancelled,
					    told_at = excluded.told_at
					""")
			.params(occasion.uid(), told.to().email(), reference, told.sequence(), told.to().person(),
					told.to().party(), told.to().name(), told.to().language().toLanguageTag(), occasion.title(),
					occasion.begin().atOffset(ZoneOffset.UTC), occasion.end().atOffset(ZoneOffset.UTC),
					occasion.place(), told.cancelled(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		var to = new Addressee(row.getString("person"), row.getString("party"), row.getString("name"),
				row.getString("address"), Locale.forLanguageTag(row.getString("language")));
		var occasion = new Occasion(row.getString("uid"), row.getString("title"),
				row.getObject("begins_at", OffsetDateTime.class).toInstant(),
				row.getObject("ends_at", OffsetDateTime.class).toInstant(), row.getString("place"));
		return new Invitation(occasion, row.getInt("sequence"), to, row.getBoolean("cancelled"));
	}

}
