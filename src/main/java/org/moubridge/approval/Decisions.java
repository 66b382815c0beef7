package org.moubridge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who answered, in the database: rows are added to the chain of their initiative, never
 * changed; taking an answer back is a link of its own.
 */
@Repository
class Decisions {

	private static final String SELECT = """
			select d.*, back.decided_at as taken_back_at, coalesce(approver.value, '') as approver,
			    behalf.value as on_behalf_of, comment.value as comment
			from moubridge.decision d
			left join moubridge.decision back on back.takes_back = d.id
			left join moubridge.decision_part approver on approver.decision = d.id and approver.part = 'APPROVER'
			left join moubridge.decision_part behalf on behalf.decision = d.id and behalf.part = 'ON_BEHALF_OF'
			left join moubridge.decision_part comment on comment.decision = d.id and comment.part = 'COMMENT'
			where d.takes_back is null
			""";

	private final JdbcClient jdbc;

	Decisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps everybody else from deciding about the same initiative until the transaction
	 * ends, so that its chain has one end.
	 */
	void holdChain(UUID request) {
		this.jdbc.sql("""
				select pg_advisory_xact_lock(hashtextextended('decision/' || reference, 0))
				from moubridge.approval_request where id = ?
				""").param(request).query((row, number) -> true).list();
	}

	/** Adds an answer to the chain, which is held, and returns its new head. */
	Head add(ApprovalRequest request, Person approver, Choice answer, @Nullable String comment, Evidence evidence,
			Instant now) {
		return append(request, answer.name(), null, evidence, now, parts(approver, comment, evidence));
	}

	/** Adds the taking back of an answer to the chain, which is held. */
	Head addTakingBack(ApprovalRequest request, Decision decision, Person approver, Evidence evidence, Instant now) {
		return append(request, "TAKEN_BACK", decision.id(), evidence, now, parts(approver, null, evidence));
	}

	/**
	 * Returns every answer to all versions of a reference, oldest first, those taken back
	 * too.
	 */
	List<Decision> of(String reference) {
		return this.jdbc.sql(SELECT + " and d.reference = ? order by d.position")
			.param(reference)
			.query(Decisions::decision)
			.list();
	}

	/** Returns the answer to a request that stands. */
	Optional<Decision> standing(UUID request) {
		return this.jdbc.sql(SELECT + " and d.request = ? and back.id is null")
			.param(request)
			.query(Decisions::decision)
			.optional();
	}

	/** Returns the chains of these initiatives with all evidence. */
	List<RecordedDecision> chains(Collection<String> references) {
		Map<UUID, Map<PersonalPart, KeptPart>> parts = parts(references);
		return this.jdbc.sql("select * from moubridge.decision where reference = any (?) order by reference, position")
			.param(references.toArray(String[]::new))
			.query((row, number) -> recorded(row, parts.getOrDefault(row.getObject("id", UUID.class), Map.of())))
			.list();
	}

	/** Returns initiatives that somebody was asked about, in order, after a reference. */
	List<String> references(String after, int limit) {
		return this.jdbc.sql("""
				select distinct reference from moubridge.approval_request where reference > ? order by reference limit ?
				""").params(after, limit).query(String.class).list();
	}

	/** Erases a part; false if there is nothing to erase. */
	boolean erase(UUID decision, PersonalPart part, Instant now) {
		return this.jdbc.sql("""
				update moubridge.decision_part set value = null, salt = null, erased_at = ?
				where decision = ? and part = ? and value is not null
				""").params(Timestamp.from(now), decision, part.name()).update() == 1;
	}

	private Head append(ApprovalRequest request, String answer, @Nullable UUID takesBack, Evidence evidence,
			Instant now, Map<PersonalPart, KeptPart> parts) {
		String reference = request.subject().reference();
		Head last = last(reference);
		Map<PersonalPart, String> digests = new EnumMap<>(PersonalPart.class);
		parts.forEach((part, kept) -> digests.put(part, kept.digest()));
		RecordedDecision link = new RecordedDecision(UUID.randomUUID(), reference, last.position() + 1, request.id(),
				request.subject().version(), request.subject().contentHash(), request.slot().party(), answer, takesBack,
				evidence.channel().name(), evidence.assurance().name(), evidence.authentication(), evidence.token(),
				evidence.language().toLanguageTag(), request.askedAt(), evidence.shownAt(),
				now.truncatedTo(ChronoUnit.MICROS), digests, last.hash(), "", null, parts)
			.sealed();
		insert(link);
		return link.head();
	}

	private Head last(String reference) {
		return this.jdbc.sql("""
				select position, hash from moubridge.decision where reference = ? order by position desc limit 1
				""")
			.param(reference)
			.query((row, number) -> new Head(row.getInt("position"), row.getString("hash")))
			.optional()
			.orElse(new Head(0, RecordedDecision.BEGINNING));
	}

	private void insert(RecordedDecision link) {
		this.jdbc.sql("""
				insert into moubridge.decision (id, reference, position, request, version, content_hash, party, answer,
				    takes_back, channel, assurance, authentication, token, language, asked_at, shown_at, decided_at,
				    approver_digest, on_behalf_of_digest, comment_digest, address_digest, user_agent_digest,
				    previous_hash, hash, facts)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(link.id(), link.reference(), link.position(), link.request(), link.version(), link.contentHash(),
					link.party(), link.answer(), link.takesBack(), link.channel(), link.assurance(),
					link.authentication(), link.token(), link.language(), timestamp(link.askedAt()),
					timestamp(link.shownAt()), timestamp(link.decidedAt()), link.digests().get(PersonalPart.APPROVER),
					link.digests().get(PersonalPart.ON_BEHALF_OF), link.digests().get(PersonalPart.COMMENT),
					link.digests().get(PersonalPart.ADDRESS), link.digests().get(PersonalPart.USER_AGENT),
					link.previousHash(), link.hash(), link.facts())
			.update();
		List<Map.Entry<PersonalPart, KeptPart>> parts = List.copyOf(link.parts().entrySet());
		this.jdbc.sql("""
				insert into moubridge.decision_part (decision, part, value, salt)
				select ?, p.part, p.value, p.salt
				from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) p (part, value, salt)
				""")
			.params(link.id(), parts.stream().map((part) -> part.getKey().name()).toArray(String[]::new),
					parts.stream().map((part) -> part.getValue().value()).toArray(String[]::new),
					parts.stream().map((part) -> part.getValue().salt()).toArray(String[]::new))
			.update();
	}

	private static Map<PersonalPart, KeptPart> parts(Person approver, @Nullable String comment, Evidence evidence) {
		Map<PersonalPart, @Nullable String> values = new EnumMap<>(PersonalPart.class);
		values.put(PersonalPart.APPROVER, approver.id());
		values.put(PersonalPart.ON_BEHALF_OF, evidence.onBehalfOf());
		values.put(PersonalPart.COMMENT, comment);
		values.put(PersonalPart.ADDRESS, evidence.address());
		values.put(PersonalPart.USER_AGENT, evidence.userAgent());
		Map<PersonalPart, KeptPart> parts = new EnumMap<>(PersonalPart.class);
		values.forEach((part, value) -> {
			if (value != null) {
				parts.put(part, KeptPart.of(value));
			}
		});
		return parts;
	}

	private Map<UUID, Map<PersonalPart, KeptPart>> parts(Collection<String> references) {
		Map<UUID, Map<PersonalPart, KeptPart>> parts = new HashMap<>();
		this.jdbc.sql("""
				select p.* from moubridge.decision_part p join moubridge.decision d on d.id = p.decision
				where d.reference = any (?)
				""")
			.param(references.toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> parts
				.computeIfAbsent(row.getObject("decision", UUID.class), (id) -> new EnumMap<>(PersonalPart.class))
				.put(PersonalPart.valueOf(row.getString("part")),
						new KeptPart(row.getString("value"), row.getString("salt"))));
		return parts;
	}

	private static RecordedDecision recorded(ResultSet row, Map<PersonalPart, KeptPart> parts) throws SQLException {
		Map<PersonalPart, String> digests = new EnumMap<>(PersonalPart.class);
		for (PersonalPart part : PersonalPart.values()) {
			String digest = row.getString(part.digestColumn());
			if (digest != null) {
				digests.put(part, digest);
			}
		}
		return new RecordedDecision(row.getObject("id", UUID.class), row.getString("reference"), row.getInt("position"),
				row.getObject("request", UUID.class), row.getInt("version"), row.getString("content_hash"),
				row.getString("party"), row.getString("answer"), row.getObject("takes_back", UUID.class),
				row.getString("channel"), row.getString("assurance"), row.getString("authentication"),
				row.getObject("token", UUID.class), row.getString("language"), instant(row.getTimestamp("asked_at")),
				instant(row.getTimestamp("shown_at")), row.getTimestamp("decided_at").toInstant(), digests,
				row.getString("previous_hash"), row.getString("hash"), row.getString("facts"), parts);
	}

	private static Decision decision(ResultSet row, int number) throws SQLException {
		return new Decision(row.getObject("id", UUID.class), row.getObject("request", UUID.class),
				row.getInt("version"), row.getString("content_hash"), row.getString("party"), row.getString("approver"),
				row.getString("on_behalf_of"), Choice.valueOf(row.getString("answer")), row.getString("comment"),
				Channel.valueOf(row.getString("channel")), row.getTimestamp("decided_at").toInstant(),
				instant(row.getTimestamp("taken_back_at")));
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
