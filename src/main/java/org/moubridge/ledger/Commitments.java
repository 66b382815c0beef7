package org.moubridge.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;
import org.moubridge.initiative.Readership;
import org.moubridge.initiative.Reason;
import org.moubridge.initiative.Timeline;
import org.moubridge.ledger.Commitment.Status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of commitments: what was promised in the initiatives that a reader may
 * read, and what became of it. One statement a question.
 */
@Repository
@Transactional
class Commitments {

	private static final Logger log = LoggerFactory.getLogger(Commitments.class);

	/** What has no last day comes last. */
	private static final String ORDER = "coalesce(c.due, '9999-12-31'), c.id";

	private static final String SELECT = """
			select c.*, i.mou, i.title, i.lead_party, i.partner_party,
			       coalesce(c.status = 'OPEN' and c.due < to_char(cast(:now as timestamptz) at time zone p.time_zone,
			                                                      'YYYY-MM-DD'), false) as overdue
			from moubridge.commitment c
			join moubridge.initiative i on i.reference = c.reference
			join moubridge.party p on p.id = coalesce(c.party, i.lead_party)
			where
			""" + Readership.OF_I;

	private final JdbcClient jdbc;

	private final Timeline timeline;

	private final Clock clock;

	Commitments(JdbcClient jdbc, Timeline timeline, Clock clock) {
		this.jdbc = jdbc;
		this.timeline = timeline;
		this.clock = clock;
	}

	/**
	 * Returns one more than fits the page, if there are more; what is due first comes
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Commitment> list(Person reader, CommitmentFilter filter) {
		return select(reader, """
				and (cast(:mou as text) is null or i.mou = :mou)
				and (cast(:initiative as text) is null or i.reference = :initiative)
				and (cast(:party as text) is null or c.party = :party)
				and (cast(:open as boolean) is null or (c.status = 'OPEN') = :open)
				and (cast(:after as uuid) is null or (%1$s) > (
				         select %1$s from moubridge.commitment c where c.id = :after))
				order by %1$s
				limit :limit
				""".formatted(ORDER)).param("mou", filter.mou())
			.param("initiative", filter.initiative())
			.param("party", filter.party())
			.param("open", filter.open())
			.param("after", filter.after())
			.param("limit", filter.limit() + 1)
			.query(Commitments::commitment)
			.list();
	}

	/** Returns one, if this person may read it. */
	@Transactional(readOnly = true)
	public Optional<Commitment> find(Person reader, UUID id) {
		return select(reader, "and c.id = :id").param("id", id).query(Commitments::commitment).optional();
	}

	/**
	 * Records what became of a commitment, once. Coordinators of the party that owes it
	 * say so, with what shows it.
	 */
	public void settle(String reference, UUID id, Person person, Status outcome, String evidence) {
		Commitment commitment = find(person, id).filter((one) -> one.reference().equals(reference))
			.orElseThrow(UnknownCommitment::new);
		if (!commitment.isSettledBy(person)) {
			throw new NotAllowed("error.commitment.not-yours");
		}
		if (outcome == Status.OPEN) {
			throw new Refusal("error.commitment.outcome");
		}
		if (evidence.isBlank()) {
			throw new Refusal("error.commitment.evidence");
		}
		String shown = Reason.checked(evidence);
		if (write(commitment, person, outcome, shown) == 0) {
			throw new TooLate("error.commitment.settled");
		}
		String fact = (outcome == Status.KEPT) ? "commitment-kept" : "commitment-dropped";
		this.timeline.add(reference, fact, person, Map.of("what", commitment.text(), "evidence", shown));
		log.info("{}: commitment {} is {}", reference, id, outcome);
	}

	/** Two at once: the second one changes nothing. */
	private int write(Commitment commitment, Person person, Status outcome, String evidence) {
		boolean promise = commitment.kind() == Commitment.Kind.PROMISE;
		return this.jdbc
			.sql("""
					update moubridge.%s
					set data = data || jsonb_build_object('commitmentStatus', cast(:outcome as text),
					                                      'evidence', cast(:evidence as text)),
					    edited_by = :person, edited_at = :now
					where %s and coalesce(data ->> 'commitmentStatus', '') not in ('KEPT', 'DROPPED')
					""".formatted(promise ? "entry" : "initiative_part",
					promise ? "id = :id and reference = :reference"
							: "reference = :reference and part = 'next-step' and party = ''"))
			.param("outcome", outcome.name())
			.param("evidence", evidence)
			.param("person", person.id())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", commitment.id())
			.param("reference", commitment.reference())
			.update();
	}

	private JdbcClient.StatementSpec select(Person reader, String condition) {
		return Readership.as(reader, this.jdbc.sql(SELECT + condition))
			.param("now", Timestamp.from(this.clock.instant()));
	}

	private static Commitment commitment(ResultSet row, int number) throws SQLException {
		return new Commitment(row.getObject("id", UUID.class), row.getString("mou"), row.getString("reference"),
				row.getString("title"), Commitment.Kind.valueOf(row.getString("kind")), row.getString("what"),
				row.getString("who"), row.getString("party"), row.getString("due"),
				Status.valueOf(row.getString("status")), row.getString("evidence"), row.getBoolean("overdue"),
				row.getString("lead_party"), row.getString("partner_party"));
	}

}
