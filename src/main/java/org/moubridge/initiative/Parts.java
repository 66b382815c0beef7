package org.moubridge.initiative;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What belongs to an initiative without being approved content: clearance, decisions on
 * going ahead, reports, costs, reviews. Each part is a document with the fields of its
 * form, one for the initiative or one for each party.
 */
@Repository
public class Parts {

	/** The specialists' word on the content. */
	public static final String CLEARANCE = "clearance";

	/** What the partner said of the curriculum. */
	public static final String CURRICULUM_ANSWER = "curriculum-answer";

	/** Whether it goes ahead. */
	public static final String GO_NO_GO = "go-no-go";

	/** How registration ended, and the quotas of selection. */
	public static final String REGISTRATION = "registration";

	/** The organiser's report. */
	public static final String REPORT = "report";

	/** What it cost. */
	public static final String COSTS = "costs";

	/** One party's review. */
	public static final String REVIEW = "review";

	/** What comes next. */
	public static final String NEXT_STEP = "next-step";

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectMapper json = JsonMapper.builder()
		.findAndAddModules()
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	Parts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Saves a part of the initiative as a whole. */
	public void save(String reference, String part, Person editor, Map<String, Object> fields) {
		save(reference, part, "", editor, fields);
	}

	/** Saves a part that each party has one of. */
	public void save(String reference, String part, String party, Person editor, Map<String, Object> fields) {
		save(reference, part, party, editor.id(), fields);
	}

	/**
	 * Saves a part, whoever wrote it.
	 * @param editor the login, or the name of somebody without an account
	 */
	@Transactional
	public void save(String reference, String part, String party, String editor, Map<String, Object> fields) {
		this.jdbc.sql("""
				insert into moubridge.initiative_part (reference, part, party, data, edited_by, edited_at)
				values (?, ?, ?, ?::jsonb, ?, ?)
				on conflict (reference, part, party) do update
				set data = excluded.data, edited_by = excluded.edited_by, edited_at = excluded.edited_at
				""")
			.params(reference, part, party, write(fields), editor, Timestamp.from(this.clock.instant()))
			.update();
	}

	/** Returns the fields of a part; empty when nobody filled it in. */
	public Map<String, Object> get(String reference, String part) {
		return byParty(reference, part).getOrDefault("", Map.of());
	}

	/** Returns the fields of a part by party. */
	public Map<String, Map<String, Object>> byParty(String reference, String part) {
		Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
		this.jdbc.sql("""
				select party, data from moubridge.initiative_part where reference = ? and part = ? order by party
				""").params(reference, part).query((java.sql.ResultSet row) -> {
			parts.put(row.getString("party"), read(row.getString("data")));
		});
		return parts;
	}

	/**
	 * Returns the names of the parts that exist, with their fields, by name and party.
	 */
	public List<Part> all(String reference) {
		return this.jdbc
			.sql("select part, party, data from moubridge.initiative_part where reference = ? order by edited_at")
			.param(reference)
			.query((row, number) -> new Part(row.getString("part"), row.getString("party"),
					read(row.getString("data"))))
			.list();
	}

	private String write(Map<String, Object> fields) {
		try {
			return this.json.writeValueAsString(fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Map<String, Object> read(String data) {
		try {
			return this.json.readValue(data, FIELDS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One part: its name, the party it belongs to (empty for both), and its fields. */
	public record Part(String name, String party, Map<String, Object> fields) {
	}

}
