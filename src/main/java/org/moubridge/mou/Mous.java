package org.moubridge.mou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Memoranda that this office keeps. */
@Repository
public class Mous {

	/**
	 * One statement per question: lists come along as JSON, in the record's own names.
	 */
	private static final String SELECT = """
			select json_build_object(
				'reference', m.reference, 'title', m.title, 'status', m.status, 'source', m.source,
				'signedOn', m.signed_on, 'signedAt', m.signed_at, 'witness', m.witness,
				'endsOn', m.ends_on, 'term', m.term, 'noticePeriod', m.notice_period, 'governance', m.governance,
				'currency', m.currency,
				'parties', (
					select json_agg(json_build_object('id', p.id, 'name', p.name, 'localName', p.local_name,
						'country', p.country, 'zone', p.time_zone, 'language', p.language,
						'description', mp.description) order by mp.position)
					from moubridge.mou_party mp join moubridge.party p on p.id = mp.party
					where mp.mou = m.reference),
				'streams', (
					select json_agg(json_build_object('id', s.stream, 'name', s.name, 'purpose', s.purpose)
						order by s.position)
					from moubridge.mou_stream s where s.mou = m.reference),
				'signatories', (%1$s and t.part = 'SIGNATORY'),
				'attendees', (%1$s and t.part = 'ATTENDEE'))
			from moubridge.mou m
			""".formatted("""
			select json_agg(json_build_object('name', t.name, 'title', t.title, 'organisation', t.organisation)
						order by t.position)
					from moubridge.mou_person t where t.mou = m.reference""");

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Mous(JdbcClient jdbc, ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	public Optional<Mou> find(String reference) {
		return this.jdbc.sql(SELECT + "where m.reference = ?")
			.param(reference)
			.query((row, number) -> mou(row.getString(1)))
			.optional();
	}

	/** Returns the Memorandum; throws {@link UnknownMou} if there is none. */
	public Mou get(String reference) {
		return find(reference).orElseThrow(() -> new UnknownMou(reference));
	}

	/**
	 * Returns the Memorandum to somebody who may read it; throws {@link UnknownMou} for
	 * anybody else.
	 */
	public Mou get(String reference, Person reader) {
		return find(reference).filter((mou) -> mou.isReadableBy(reader)).orElseThrow(() -> new UnknownMou(reference));
	}

	/**
	 * Keeps everybody else from adding to the Memorandum until the transaction ends.
	 */
	public void hold(String reference) {
		this.jdbc.sql("select reference from moubridge.mou where reference = ? for update")
			.param(reference)
			.query(String.class)
			.single();
	}

	/** Returns all Memoranda, the newest first. */
	public List<Mou> all() {
		return this.jdbc.sql(SELECT + "order by m.reference desc").query((row, number) -> mou(row.getString(1))).list();
	}

	/** Returns what the party signed, the newest first. */
	public List<Mou> of(@Nullable String party) {
		return all().stream().filter((mou) -> mou.binds(party)).toList();
	}

	private Mou mou(String content) {
		try {
			return this.json.readValue(content, Mou.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
