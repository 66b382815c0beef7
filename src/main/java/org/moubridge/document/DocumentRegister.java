package org.moubridge.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each document, in the database: one statement a question. */
@Repository
class DocumentRegister {

	private static final String SELECT = """
			select d.id as document, coalesce(d.initiative, d.mou) as reference, d.kind, d.audience, d.party,
			       d.guest_task, v.id, v.version, v.name, v.media_type, v.size, v.sha256, v.person, v.author, v.source,
			       v.added_at
			from moubridge.document d join moubridge.document_version v on v.document = d.id
			""";

	private static final String ORDER = " order by d.added_at desc, d.id, v.version desc";

	private final JdbcClient jdbc;

	DocumentRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID add(Filing filing, Someone by, Instant now) {
		UUID id = UUID.randomUUID();
		boolean mou = Shelves.isMou(filing.reference());
		this.jdbc.sql("""
				insert into moubridge.document (id, initiative, mou, kind, audience, party, guest_task, added_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, mou ? null : filing.reference(), mou ? filing.reference() : null, filing.kind().name(),
					filing.audience().name(), by.party(), by.guestTask(), Timestamp.from(now))
			.update();
		return id;
	}

	void add(UUID document, DocumentVersion version, @Nullable String consent) {
		this.jdbc.sql("""
				insert into moubridge.document_version (id, document, version, name, media_type, size, sha256, person,
				                                        author, source, consent, added_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(version.id(), document, version.number(), version.name(), version.mediaType(), version.size(),
					version.sha256(), version.person(), version.author(), version.source().name(), consent,
					Timestamp.from(version.addedAt()))
			.update();
	}

	Optional<Document> find(UUID document) {
		return documents("where d.id = ?", document).stream().findFirst();
	}

	/** Returns the document of a version, with all its versions. */
	Optional<Document> ofVersion(UUID version) {
		return documents("where d.id = (select one.document from moubridge.document_version one where one.id = ?)",
				version)
			.stream()
			.findFirst();
	}

	/** Returns those of an initiative or Memorandum, the newest first. */
	List<Document> of(String reference) {
		return documents(Shelves.isMou(reference) ? "where d.mou = ?" : "where d.initiative = ?", reference);
	}

	/** Returns those that a guest sent for her task, the newest first. */
	List<Document> ofTask(UUID guestTask) {
		return documents("where d.guest_task = ?", guestTask);
	}

	private List<Document> documents(String condition, Object value) {
		Map<UUID, Document> found = new LinkedHashMap<>();
		RowCallbackHandler add = (row) -> {
			UUID id = row.getObject("document", UUID.class);
			if (!found.containsKey(id)) {
				found.put(id, document(id, row));
			}
			found.get(id).versions().add(version(row));
		};
		this.jdbc.sql(SELECT + condition + ORDER).param(value).query(add);
		return List.copyOf(found.values());
	}

	private static Document document(UUID id, ResultSet row) throws SQLException {
		return new Document(id, row.getString("reference"), Kind.valueOf(row.getString("kind")),
				Audience.valueOf(row.getString("audience")), row.getString("party"),
				row.getObject("guest_task", UUID.class), new ArrayList<>());
	}

	private static DocumentVersion version(ResultSet row) throws SQLException {
		return new DocumentVersion(row.getObject("id", UUID.class), row.getInt("version"), row.getString("name"),
				row.getString("media_type"), row.getInt("size"), row.getString("sha256"), row.getString("person"),
				row.getString("author"), Source.valueOf(row.getString("source")),
				row.getTimestamp("added_at").toInstant());
	}

}
