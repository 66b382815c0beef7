package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in each initiative, in order; entries are only ever added. */
@Repository
public class Timeline {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectMapper json = new ObjectMapper();

	Timeline(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds what a person did, or the system when the person is null. */
	public void add(String reference, String fact, @Nullable Person person, Map<String, String> details) {
		this.jdbc.sql("""
				insert into moubridge.timeline_entry (reference, at, fact, person, party, details)
				values (?, ?, ?, ?, ?, ?::jsonb)
				""")
			.params(reference, Timestamp.from(this.clock.instant()), fact, (person != null) ? person.id() : null,
					(person != null) ? person.party() : null, write(details))
			.update();
	}

	/**
	 * Takes out who gave an answer, or what she typed with it, as it was written down
	 * right after the decision; that there was an answer stays.
	 */
	void forget(RecordedDecision decision, PersonalPart part) {
		String change = switch (part) {
			case APPROVER -> "person = null";
			case COMMENT -> "details = details - 'reason'";
			case ON_BEHALF_OF, ADDRESS, USER_AGENT -> null;
		};
		if (change == null) {
			return;
		}
		this.jdbc.sql("update moubridge.timeline_entry set " + change + """

				where reference = :reference and fact = :fact and party = :party
				and person is not distinct from :person
				and at between cast(:decided as timestamptz) and cast(:decided as timestamptz) + interval '5 seconds'
				""")
			.param("reference", decision.reference())
			.param("fact", decision.takesBack() != null ? "answer-taken-back" : "answered")
			.param("party", decision.party())
			.param("person", decision.value(PersonalPart.APPROVER))
			.param("decided", Timestamp.from(decision.decidedAt()))
			.update();
	}

	/** Returns everything that happened, oldest first. */
	public List<TimelineEntry> of(String reference) {
		return this.jdbc.sql("select * from moubridge.timeline_entry where reference = ? order by id")
			.param(reference)
			.query(this::entry)
			.list();
	}

	/** Returns the same as this person may see it. */
	List<TimelineEntry> shownTo(Person reader, Initiative initiative) {
		List<TimelineEntry> entries = of(initiative.reference());
		return initiative.namesParticipantsTo(reader) ? entries : entries.stream().map(TimelineEntry::unnamed).toList();
	}

	private TimelineEntry entry(ResultSet row, int number) throws SQLException {
		return new TimelineEntry(row.getTimestamp("at").toInstant(), row.getString("fact"), row.getString("person"),
				row.getString("party"), read(row.getString("details")));
	}

	private String write(Map<String, String> details) {
		try {
			return this.json.writeValueAsString(details);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Map<String, String> read(String details) {
		try {
			return this.json.readValue(details, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
