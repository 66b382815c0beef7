package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of the initiatives, by kind. A list that is typed into a form is kept row by
 * row: the row at a place keeps its identity and what was added to it elsewhere.
 */
@Repository
@Transactional
public class Entries {

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectMapper json = JsonMapper.builder()
		.findAndAddModules()
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	Entries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns a list of an initiative in its order, with what was dropped. */
	@Transactional(readOnly = true)
	public List<Entry> of(String reference, String kind) {
		return this.jdbc.sql("select * from moubridge.entry where reference = ? and kind = ? order by number")
			.params(reference, kind)
			.query(this::entry)
			.list();
	}

	/** Returns what still takes part. */
	@Transactional(readOnly = true)
	public List<Entry> standing(String reference, String kind) {
		return of(reference, kind).stream().filter((one) -> !one.status().equals(Entry.DROPPED)).toList();
	}

	/** Returns all lists of an initiative, one after the other. */
	@Transactional(readOnly = true)
	public List<Entry> all(String reference) {
		return this.jdbc.sql("select * from moubridge.entry where reference = ? order by kind, number")
			.param(reference)
			.query(this::entry)
			.list();
	}

	@Transactional(readOnly = true)
	public Entry get(UUID id) {
		return this.jdbc.sql("select * from moubridge.entry where id = ?").param(id).query(this::entry).single();
	}

	/**
	 * Keeps these rows as the list: the n-th row changes the n-th standing entry, further
	 * rows are added, and entries without a row are removed.
	 * @param editor the login, or the name of somebody without an account
	 */
	public List<Entry> replace(String reference, String kind, String editor, List<Map<String, Object>> rows) {
		List<Entry> standing = standing(reference, kind);
		for (int index = 0; index < rows.size(); index++) {
			if (index < standing.size()) {
				amend(standing.get(index).id(), editor, rows.get(index));
			}
			else {
				add(reference, kind, editor, rows.get(index));
			}
		}
		standing.stream().skip(rows.size()).forEach((entry) -> remove(entry.id()));
		return standing(reference, kind);
	}

	/** Adds an entry at the end of a list. */
	public Entry add(String reference, String kind, String editor, Map<String, Object> fields) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into moubridge.entry (id, reference, kind, number, party, status, data, edited_by, edited_at)
				select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?::jsonb, ?, ?
				from moubridge.entry where reference = ? and kind = ?
				""")
			.params(id, reference, kind, party(fields), Entry.OPEN, write(fields), editor, now(), reference, kind)
			.update();
		return get(id);
	}

	/** Changes the given fields of an entry; null empties a field, others stay. */
	public void amend(UUID id, String editor, Map<String, Object> fields) {
		this.jdbc.sql("""
				update moubridge.entry
				set data = data || ?::jsonb, party = coalesce(?, party), edited_by = ?, edited_at = ? where id = ?
				""").params(write(fields), party(fields), editor, now(), id).update();
	}

	/** Records what became of an entry. */
	public void become(UUID id, String status) {
		this.jdbc.sql("update moubridge.entry set status = ? where id = ?").params(status, id).update();
	}

	private void remove(UUID id) {
		this.jdbc.sql("delete from moubridge.entry where id = ?").param(id).update();
	}

	/** A row that names a party is that party's. */
	private static @Nullable Object party(Map<String, Object> fields) {
		return Set.of("party", "side")
			.stream()
			.map(fields::get)
			.filter((party) -> party != null)
			.findFirst()
			.orElse(null);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private String write(Map<String, Object> fields) {
		try {
			return this.json.writeValueAsString(fields);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getObject("id", UUID.class), row.getString("reference"), row.getString("kind"),
				row.getInt("number"), row.getString("party"), row.getString("status"), read(row.getString("data")));
	}

	private Map<String, Object> read(String data) {
		try {
			return new HashMap<>(this.json.readValue(data, FIELDS));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
