package org.moubridge.mou;

import java.util.List;

import org.moubridge.access.Parties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a Memorandum's file says into the register. */
@Repository
class MouEntries {

	private final JdbcClient jdbc;

	private final Parties parties;

	MouEntries(JdbcClient jdbc, Parties parties) {
		this.jdbc = jdbc;
		this.parties = parties;
	}

	/** Adds the Memorandum and its parties, or brings their facts up to date. */
	@Transactional
	void record(Mou mou) {
		mou.parties().forEach((party) -> this.parties.register(party.party()));
		recordFacts(mou);
		for (String list : List.of("mou_party", "mou_stream", "mou_person")) {
			this.jdbc.sql("delete from moubridge." + list + " where mou = ?").param(mou.reference()).update();
		}
		recordParties(mou);
		recordStreams(mou);
		recordPeople(mou, "SIGNATORY", mou.signatories());
		recordPeople(mou, "ATTENDEE", mou.attendees());
	}

	private void recordFacts(Mou mou) {
		this.jdbc.sql("""
				insert into moubridge.mou (reference, title, status, signed_on, signed_at, witness, ends_on, term,
				                           notice_period, governance, source, currency)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (reference) do update
				set title = excluded.title, status = excluded.status, signed_on = excluded.signed_on,
				    signed_at = excluded.signed_at, witness = excluded.witness, ends_on = excluded.ends_on,
				    term = excluded.term, notice_period = excluded.notice_period, governance = excluded.governance,
				    source = excluded.source, currency = excluded.currency
				""")
			.params(mou.reference(), mou.title(), mou.status().name(), mou.signedOn(), mou.signedAt(), mou.witness(),
					mou.endsOn(), mou.term(), mou.noticePeriod(), mou.governance(), mou.source(), mou.currency())
			.update();
	}

	private void recordParties(Mou mou) {
		for (int position = 0; position < mou.parties().size(); position++) {
			MouParty party = mou.parties().get(position);
			this.jdbc.sql("insert into moubridge.mou_party (mou, party, position, description) values (?, ?, ?, ?)")
				.params(mou.reference(), party.id(), position, party.description())
				.update();
		}
	}

	private void recordStreams(Mou mou) {
		for (int position = 0; position < mou.streams().size(); position++) {
			MouStream stream = mou.streams().get(position);
			this.jdbc.sql("""
					insert into moubridge.mou_stream (mou, stream, position, name, purpose) values (?, ?, ?, ?, ?)
					""").params(mou.reference(), stream.id(), position, stream.name(), stream.purpose()).update();
		}
	}

	private void recordPeople(Mou mou, String part, List<MouPerson> people) {
		for (int position = 0; position < people.size(); position++) {
			MouPerson person = people.get(position);
			this.jdbc.sql("""
					insert into moubridge.mou_person (mou, part, position, name, title, organisation)
					values (?, ?, ?, ?, ?, ?)
					""")
				.params(mou.reference(), part, position, person.name(), person.title(), person.organisation())
				.update();
		}
	}

}
