package org.moubridge.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Subject;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouParty;
import org.moubridge.mou.Mous;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All initiatives. An initiative is proposed by one party of a Memorandum, written
 * together in versions, approved by both parties in exactly one version, carried out,
 * reviewed and closed; it may be withdrawn before both have approved and cancelled after.
 * Its process moves it along by the methods below; each checks the state, changes it and
 * writes the timeline in the caller's transaction.
 */
@Service
@Transactional
public class Initiatives {

	private static final Logger log = LoggerFactory.getLogger(Initiatives.class);

	private final JdbcClient jdbc;

	private final Mous mous;

	private final StreamContents contents;

	private final Timeline timeline;

	private final Meetings meetings;

	private final ChangeLists changes;

	private final Approvals approvals;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Initiatives(JdbcClient jdbc, Mous mous, StreamContents contents, Timeline timeline, Meetings meetings,
			ChangeLists changes, Approvals approvals, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.mous = mous;
		this.contents = contents;
		this.timeline = timeline;
		this.meetings = meetings;
		this.changes = changes;
		this.approvals = approvals;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes the record of a new initiative, proposed by a coordinator of one of the
	 * Memorandum's parties.
	 * @param mou the reference of the Memorandum; empty for the only one of the
	 * proposer's party with this stream
	 */
	public Initiative propose(Person proposer, String mou, String stream, String title) {
		Mou memorandum = memorandum(proposer, mou, stream);
		if (!memorandum.binds(proposer.party()) || !proposer.coordinates(proposer.party())) {
			throw new NotAllowed("error.propose.not-coordinator", memorandum.reference());
		}
		if (memorandum.hasEnded(today(memorandum, proposer.party()))) {
			throw new TooLate("error.mou.ended", memorandum.reference());
		}
		if (!memorandum.offers(stream)) {
			throw new Refusal("error.stream.not-in-mou", stream, memorandum.reference());
		}
		String partner = memorandum.parties()
			.stream()
			.map(MouParty::id)
			.filter((party) -> !party.equals(proposer.party()))
			.findFirst()
			.orElseThrow();
		Initiative initiative = insert(proposer, memorandum, stream, title, partner);
		this.timeline.add(initiative.reference(), "proposed", proposer, Map.of("title", title));
		log.info("{} proposed by {} in {}", initiative.reference(), proposer.party(), stream);
		return initiative;
	}

	@Transactional(readOnly = true)
	public Optional<Initiative> find(String reference) {
		return this.jdbc.sql("select * from moubridge.initiative where reference = ?")
			.param(reference)
			.query(Initiatives::initiative)
			.optional();
	}

	/**
	 * Returns the initiative; throws {@link UnknownInitiative} if there is none of this
	 * reference.
	 */
	@Transactional(readOnly = true)
	public Initiative get(String reference) {
		return find(reference).orElseThrow(() -> new UnknownInitiative(reference));
	}

	/**
	 * Returns the initiative if this person may read it; throws {@link UnknownInitiative}
	 * otherwise.
	 */
	@Transactional(readOnly = true)
	public Initiative readableBy(Person person, String reference) {
		return Readership
			.as(person,
					this.jdbc.sql("select i.* from moubridge.initiative i where i.reference = :reference and "
							+ Readership.OF_I))
			.param("reference", reference)
			.query(Initiatives::initiative)
			.optional()
			.orElseThrow(() -> new UnknownInitiative(reference));
	}

	/** Returns all versions of the content, newest first. */
	@Transactional(readOnly = true)
	public List<Version> versions(String reference) {
		String stream = get(reference).stream();
		return this.jdbc.sql("select * from moubridge.initiative_version where reference = ? order by version desc")
			.param(reference)
			.query((row, number) -> version(row, stream))
			.list();
	}

	/** Returns one version of the content. */
	@Transactional(readOnly = true)
	public Version version(String reference, int version) {
		String stream = get(reference).stream();
		return this.jdbc.sql("select * from moubridge.initiative_version where reference = ? and version = ?")
			.params(reference, version)
			.query((row, number) -> version(row, stream))
			.single();
	}

	/** Returns the current content, on the days to which it was postponed since. */
	@Transactional(readOnly = true)
	public StreamContent content(String reference) {
		Initiative initiative = get(reference);
		StreamContent content = version(reference, initiative.version()).content();
		return postponed(initiative, content, this.changes.postponed(reference, initiative.version()));
	}

	/** Returns a content on the days to which it was postponed, if it was. */
	StreamContent postponed(Initiative initiative, StreamContent content, Optional<ChangeLists.Days> postponed) {
		return postponed
			.map((days) -> this.contents.with(initiative.stream(), content, content.movedTo(days.start(), days.end())))
			.orElse(content);
	}

	/**
	 * Returns the initiative with the version that is asked about: that of an open change
	 * if there is one, else the current one.
	 */
	@Transactional(readOnly = true)
	public Initiative inQuestion(String reference) {
		Initiative initiative = get(reference);
		return this.changes.proposedVersion(reference)
			.map((number) -> initiative.in(version(reference, number)))
			.orElse(initiative);
	}

	/**
	 * Returns the fields of a content by name, in its order; see {@link StreamContent}.
	 */
	public Map<String, Object> fields(StreamContent content) {
		return this.contents.fields(content);
	}

	/** Returns the hash of a content, computed anew. */
	public String hash(String stream, StreamContent content) {
		return this.contents.hash(stream, content);
	}

	/** Returns the text that the hash of a content is of. */
	public String hashedText(String stream, StreamContent content) {
		return this.contents.hashed(stream, content);
	}

	/**
	 * Keeps everybody else from changing the initiative until the transaction ends, for
	 * changes that depend on what is there.
	 */
	public void hold(String reference) {
		locked(reference);
	}

	/**
	 * Changes fields of the content. A change that means something makes a new version
	 * and ends every approval of the old one; anything else changes nothing.
	 * @param values the new values by field; null empties a field
	 */
	public Initiative amend(String reference, Person editor, Map<String, Object> values) {
		Initiative before = locked(reference);
		this.changes.requireNoChange(reference);
		StreamContent content = merged(before, values);
		if (says(before, content)) {
			return before;
		}
		int version = addVersion(before, content, editor.id());
		makeCurrent(reference, version);
		this.timeline.add(reference, "amended", editor, Map.of("version", Integer.toString(version)));
		return get(reference);
	}

	/**
	 * Writes a version that is to be approved, while the current one stays in force.
	 * @param values see {@link #amend}
	 * @return the number of the version
	 */
	int propose(String reference, String editor, Map<String, Object> values) {
		Initiative before = locked(reference);
		StreamContent content = merged(before, values);
		if (says(before, content)) {
			throw new Refusal("error.change.unchanged");
		}
		return addVersion(before, content, editor);
	}

	/** Both parties approved another version: it is in force from now on. */
	void bringIntoForce(String reference, int version) {
		makeCurrent(reference, version);
		this.meetings.replace(reference, content(reference).meetings());
	}

	/** What takes place is held on the days that hold now. */
	void holdMeetingsOnNewDays(String reference) {
		this.meetings.replace(reference, content(reference).meetings());
	}

	/** Refuses values that do not go together; changes nothing. */
	void check(String reference, Map<String, Object> values) {
		merged(get(reference), values);
	}

	/**
	 * Returns what is to be approved: the version in question. Who proposed it and who
	 * edited it last may not approve it.
	 */
	@Transactional(readOnly = true)
	public Subject subject(String reference) {
		Initiative initiative = inQuestion(reference);
		Set<String> authors = Set
			.copyOf(List.of(initiative.proposer(), version(reference, initiative.version()).editedBy()));
		return new Subject("initiative", reference, initiative.version(), initiative.contentHash(), initiative.title(),
				initiative.leadParty(), initiative.partnerParty(), authors);
	}

	/** Both parties are asked to approve the current version. */
	public void sendForApproval(String reference) {
		this.events.publishEvent(new ProposalSent(reference));
		become(reference, InitiativeStatus.IN_APPROVAL);
		addEntry(reference, "sent-for-approval", Map.of("version", Integer.toString(get(reference).version())));
	}

	/** Both parties approved the current version. */
	public void approve(String reference) {
		become(reference, InitiativeStatus.APPROVED);
		this.meetings.replace(reference, content(reference).meetings());
		addEntry(reference, "approved", Map.of("version", Integer.toString(get(reference).version())));
	}

	/** The proposal goes back to its proposer. */
	public void returnToDraft(String reference) {
		become(reference, InitiativeStatus.DRAFT);
	}

	/** A party declined. */
	public void reject(String reference) {
		become(reference, InitiativeStatus.REJECTED);
		addEntry(reference, "rejected", Map.of());
	}

	/** The approved initiative is being carried out. */
	public void run(String reference) {
		become(reference, InitiativeStatus.RUNNING);
	}

	/** Carried out; both parties review it. */
	public void openReview(String reference) {
		become(reference, InitiativeStatus.IN_REVIEW);
		addEntry(reference, "review-opened", Map.of());
	}

	/** Reviewed and done. */
	public void close(String reference) {
		become(reference, InitiativeStatus.CLOSED);
		addEntry(reference, "closed", Map.of());
	}

	/** It does not go ahead, as its coordinators decided in their process. */
	public void endAsCancelled(String reference) {
		become(reference, InitiativeStatus.CANCELLED);
		addEntry(reference, "not-held", Map.of());
	}

	/**
	 * A party declined a change of what both had approved before: it goes back to be
	 * revised, and nothing that was agreed ends by this.
	 */
	public void declineChange(String reference) {
		become(reference, InitiativeStatus.DRAFT);
		addEntry(reference, "change-declined", Map.of());
	}

	/**
	 * Takes the proposal back before both parties have approved it.
	 * @param reason why, in at most 2,000 characters; the other party reads it
	 */
	public void withdraw(String reference, Person person, String reason) {
		withdrawAfterSilence(reference, person, reason);
		this.events.publishEvent(new InitiativeWithdrawn(reference));
	}

	/**
	 * Takes the proposal back because the other party does not answer, as its process
	 * offers at that point; the process ends by itself.
	 * @param reason see {@link #withdraw}
	 */
	public void withdrawAfterSilence(String reference, Person person, String reason) {
		Initiative initiative = lockedFor(person, reference);
		requireLead(initiative, person);
		requireOpen(initiative);
		if (wasApproved(reference)) {
			throw new TooLate("error.withdraw.approved", reference);
		}
		end(initiative, person, reason, InitiativeStatus.WITHDRAWN, "withdrawn");
	}

	/**
	 * Ends an initiative that both parties have approved; either party may.
	 * @param reason see {@link #withdraw}
	 */
	public void cancel(String reference, Person person, String reason) {
		Initiative initiative = lockedFor(person, reference);
		requireOpen(initiative);
		if (!wasApproved(reference)) {
			throw new TooLate("error.cancel.not-approved", reference);
		}
		end(initiative, person, reason, InitiativeStatus.CANCELLED, "cancelled");
		this.events.publishEvent(new InitiativeCancelled(reference));
	}

	/**
	 * Ends an initiative that both parties have approved, as its coordinators decided
	 * together.
	 * @param reason see {@link #withdraw}
	 */
	public void cancelTogether(String reference, String reason) {
		Initiative initiative = locked(reference);
		requireOpen(initiative);
		end(initiative, null, reason, InitiativeStatus.CANCELLED, "cancelled");
		this.events.publishEvent(new InitiativeCancelled(reference));
	}

	/**
	 * Takes the proposal out of approval so that it can be changed; answers given so far
	 * no longer apply, and whoever gave them is told.
	 * @param reason see {@link #withdraw}
	 */
	public void recall(String reference, Person person, String reason) {
		takeBack(reference, person, reason, EnumSet.of(InitiativeStatus.IN_APPROVAL));
		this.events.publishEvent(new ProposalRecalled(reference));
	}

	/**
	 * Takes the proposal back to change it because the other party does not answer, as
	 * its process offers at that point; the process goes back by itself.
	 * @param reason see {@link #withdraw}
	 */
	public void reviseAfterSilence(String reference, Person person, String reason) {
		takeBack(reference, person, reason, EnumSet.of(InitiativeStatus.DRAFT, InitiativeStatus.IN_APPROVAL));
	}

	/**
	 * Whether both parties have ever approved it, which tells a withdrawal from a
	 * cancellation.
	 */
	@Transactional(readOnly = true)
	public boolean wasApproved(String reference) {
		return this.jdbc.sql("select count(*) from moubridge.timeline_entry where reference = ? and fact = 'approved'")
			.param(reference)
			.query(Long.class)
			.single() > 0;
	}

	private Mou memorandum(Person proposer, String mou, String stream) {
		if (!mou.isBlank()) {
			return this.mous.find(mou).orElseThrow(() -> new Refusal("error.mou.unknown", mou));
		}
		List<Mou> candidates = this.mous.all()
			.stream()
			.filter((one) -> one.binds(proposer.party()) && one.offers(stream))
			.toList();
		if (candidates.size() != 1) {
			throw new Refusal("error.mou.choose");
		}
		return candidates.get(0);
	}

	private Initiative insert(Person proposer, Mou mou, String stream, String title, String partner) {
		StreamContent content = this.contents.titled(stream, title);
		String hash = this.contents.hash(stream, content);
		String reference = nextReference(zone(mou, proposer.party()));
		this.jdbc.sql("""
				insert into moubridge.initiative (reference, mou, stream, title, lead_party, partner_party, status,
				                                  phase, version, content_hash, proposer, created_at, updated_at)
				values (?, ?, ?, ?, ?, ?, 'DRAFT', 'PROPOSAL', 1, ?, ?, ?, ?)
				""")
			.params(reference, mou.reference(), stream, title, proposer.party(), partner, hash, proposer.id(), now(),
					now())
			.update();
		addVersion(reference, 1, content, hash, proposer.id());
		return get(reference);
	}

	private static ZoneId zone(Mou mou, @Nullable String party) {
		return mou.parties()
			.stream()
			.filter((one) -> one.id().equals(party))
			.map(MouParty::zone)
			.findFirst()
			.orElseThrow();
	}

	private LocalDate today(Mou mou, @Nullable String party) {
		return LocalDate.ofInstant(this.clock.instant(), zone(mou, party));
	}

	/** The year is that of the proposer's calendar. */
	private String nextReference(ZoneId zone) {
		int year = this.clock.instant().atZone(zone).getYear();
		int number = this.jdbc.sql("""
				insert into moubridge.initiative_number as given (year, number) values (?, 1)
				on conflict (year) do update set number = given.number + 1
				returning number
				""").param(year).query(Integer.class).single();
		return "INI-%d-%04d".formatted(year, number);
	}

	private StreamContent merged(Initiative initiative, Map<String, Object> values) {
		return this.contents.merge(initiative.stream(), content(initiative.reference()), values);
	}

	private boolean says(Initiative initiative, StreamContent content) {
		return this.contents.hash(initiative.stream(), content)
			.equals(this.contents.hash(initiative.stream(), content(initiative.reference())));
	}

	private void makeCurrent(String reference, int number) {
		Version version = version(reference, number);
		this.jdbc.sql("""
				update moubridge.initiative set title = ?, version = ?, content_hash = ?, updated_at = ?
				where reference = ?
				""").params(version.content().title(), number, version.contentHash(), now(), reference).update();
	}

	private int addVersion(Initiative initiative, StreamContent content, String editor) {
		String reference = initiative.reference();
		int version = this.jdbc.sql("select max(version) + 1 from moubridge.initiative_version where reference = ?")
			.param(reference)
			.query(Integer.class)
			.single();
		addVersion(reference, version, content, this.contents.hash(initiative.stream(), content), editor);
		return version;
	}

	private void addVersion(String reference, int version, StreamContent content, String hash, String editor) {
		this.jdbc
			.sql("""
					insert into moubridge.initiative_version (reference, version, content, content_hash, edited_by, edited_at)
					values (?, ?, ?::jsonb, ?, ?, ?)
					""")
			.params(reference, version, this.contents.write(content), hash, editor, now())
			.update();
	}

	void become(String reference, InitiativeStatus next) {
		Initiative initiative = locked(reference);
		if (!initiative.status().mayBecome(next)) {
			throw new IllegalStateException(reference + " is " + initiative.status() + " and cannot become " + next);
		}
		this.jdbc.sql("update moubridge.initiative set status = ?, phase = ?, updated_at = ? where reference = ?")
			.params(next.name(), next.phase().name(), now(), reference)
			.update();
		log.info("{} is now {}", reference, next);
		if (next.isFinal()) {
			this.events.publishEvent(new InitiativeEnded(reference));
		}
	}

	private void takeBack(String reference, Person person, String reason, Set<InitiativeStatus> from) {
		Initiative initiative = lockedFor(person, reference);
		requireLead(initiative, person);
		if (!from.contains(initiative.status())) {
			throw new TooLate("error.recall.not-in-approval", reference);
		}
		String why = Reason.checked(reason);
		become(reference, InitiativeStatus.DRAFT);
		this.timeline.add(reference, "recalled", person, Map.of("reason", why));
		if (initiative.status() == InitiativeStatus.IN_APPROVAL) {
			this.approvals.voidRound(reference, person, why);
		}
	}

	private void end(Initiative initiative, @Nullable Person person, String reason, InitiativeStatus status,
			String fact) {
		String why = Reason.checked(reason);
		become(initiative.reference(), status);
		this.approvals.close(initiative.reference());
		this.timeline.add(initiative.reference(), fact, person, Map.of("reason", why));
	}

	private static void requireLead(Initiative initiative, Person person) {
		if (!person.coordinates(initiative.leadParty())) {
			throw new NotAllowed("error.initiative.lead-only");
		}
	}

	private static void requireOpen(Initiative initiative) {
		if (initiative.status().isFinal()) {
			throw new TooLate("error.initiative.ended", initiative.reference());
		}
	}

	Initiative lockedFor(Person person, String reference) {
		Initiative initiative = locked(reference);
		if (initiative.parties().stream().noneMatch(person::coordinates)) {
			readableBy(person, reference);
			throw new NotAllowed("error.initiative.coordinators-only");
		}
		return initiative;
	}

	private Initiative locked(String reference) {
		return this.jdbc.sql("select * from moubridge.initiative where reference = ? for update")
			.param(reference)
			.query(Initiatives::initiative)
			.optional()
			.orElseThrow(() -> new UnknownInitiative(reference));
	}

	private void addEntry(String reference, String fact, Map<String, String> details) {
		this.timeline.add(reference, fact, null, details);
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private Version version(ResultSet row, String stream) throws SQLException {
		return new Version(row.getInt("version"), this.contents.read(stream, row.getString("content")),
				row.getString("content_hash"), row.getString("edited_by"), instant(row, "edited_at"));
	}

	private static Initiative initiative(ResultSet row, int number) throws SQLException {
		return new Initiative(row.getString("reference"), row.getString("mou"), row.getString("stream"),
				row.getString("title"), row.getString("lead_party"), row.getString("partner_party"),
				InitiativeStatus.valueOf(row.getString("status")), row.getInt("version"), row.getString("content_hash"),
				row.getString("proposer"), instant(row, "created_at"), instant(row, "updated_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

}
