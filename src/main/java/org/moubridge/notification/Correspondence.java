package org.moubridge.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.MailAddress;
import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that a person may look at: managers all, coordinators those to their party
 * and those about initiatives their party takes part in, everybody else her own.
 */
@Service
public class Correspondence {

	/** In the place of a link that only the recipient may have. */
	private static final Map<String, Object> MASKED = Map.of("link", "/\u2026");

	private static final String VISIBLE = """
			(:all or m.recipient_person = :person or (:coordinator and (m.recipient_party = :party
			    or exists (select 1 from moubridge.initiative i
			        where i.reference = m.initiative and :party in (i.lead_party, i.partner_party)))))
			""";

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final Letters letters;

	private final MailDelivery delivery;

	private final ChangedAddresses addresses;

	Correspondence(JdbcClient jdbc, Outbox outbox, Letters letters, MailDelivery delivery, ChangedAddresses addresses) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.letters = letters;
		this.delivery = delivery;
		this.addresses = addresses;
	}

	/**
	 * Returns the newest mails first.
	 * @param before where the page before ended; null for the first page
	 */
	MailPage page(Person reader, @Nullable Long before) {
		List<Entry> entries = visible(reader, "m.position < :before order by m.position desc limit :limit")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("limit", MailPage.SIZE + 1)
			.query(this::entry)
			.list();
		return MailPage.of(entries);
	}

	Optional<Entry> find(Person reader, UUID id) {
		return visible(reader, "m.id = :id").param("id", id).query(this::entry).optional();
	}

	/**
	 * Returns the newest mails about an initiative that this person may look at, newest
	 * first.
	 */
	public List<MailLine> about(String initiative, Person reader, int limit) {
		return visible(reader, "m.initiative = :initiative order by m.position desc limit :limit")
			.param("initiative", initiative)
			.param("limit", limit)
			.query(this::entry)
			.list()
			.stream()
			.map(MailLine::of)
			.toList();
	}

	/**
	 * Sends a failed mail once more; returns false when the reader may not, or it has not
	 * failed.
	 */
	@Transactional
	boolean resend(Person reader, UUID id) {
		boolean allowed = find(reader, id).filter((entry) -> mayResend(reader, entry)).isPresent();
		if (allowed && this.outbox.revive(id)) {
			this.delivery.again(id);
			return true;
		}
		return false;
	}

	boolean mayResend(Person reader, Entry entry) {
		return entry.mail().status() == MessageStatus.FAILED && (reader.isManager() || isCoordinator(reader));
	}

	/**
	 * Cancels a mail that has not left; returns false when the reader may not, or it has
	 * left.
	 */
	@Transactional
	boolean cancel(Person reader, UUID id) {
		boolean allowed = find(reader, id).filter((entry) -> mayCancel(reader, entry)).isPresent();
		if (allowed && this.outbox.stop(id, "Cancelled by " + reader.name())) {
			this.delivery.cancel(id);
			return true;
		}
		return false;
	}

	/**
	 * Only what goes to the reader's own side: the other party's request to decide is not
	 * hers to stop.
	 */
	boolean mayCancel(Person reader, Entry entry) {
		return entry.hasNotLeft() && (reader.isManager() || isOwnSide(reader, entry.mail().to()));
	}

	/**
	 * Sends a mail that has not left to another address, and tells the old one; returns
	 * false when the reader may not, or it has left. Refuses what is no address.
	 */
	@Transactional
	boolean correct(Person reader, UUID id, String typed) {
		Optional<Entry> allowed = find(reader, id).filter((entry) -> mayCorrect(reader, entry));
		if (allowed.isEmpty()) {
			return false;
		}
		String address = MailAddress.typed(typed);
		Addressee before = allowed.get().mail().to();
		if (address.equals(before.email()) || !this.outbox.readdress(id, address)) {
			return false;
		}
		this.outbox.recordAddress(id, before.email(), address, reader.id());
		this.addresses.tell(before, reader);
		if (this.outbox.revive(id)) {
			this.delivery.again(id);
		}
		return true;
	}

	/**
	 * Only for people without a login. All others, and so everybody who is asked to
	 * decide, are written to at the address that is registered for them.
	 */
	boolean mayCorrect(Person reader, Entry entry) {
		return entry.mail().to().person() == null && mayCancel(reader, entry);
	}

	private static boolean isOwnSide(Person reader, Addressee to) {
		boolean own = (to.party() != null) ? to.party().equals(reader.party()) : to.person() == null;
		return own && isCoordinator(reader);
	}

	/** Returns the mail as it was or will be written, without a link that decides. */
	Letter preview(OutgoingMail mail) {
		return this.letters.write(mail, (mail.subject() != null) ? MASKED : Map.of());
	}

	private JdbcClient.StatementSpec visible(Person reader, String condition) {
		return this.jdbc.sql("select m.* from moubridge.message m where " + VISIBLE + " and " + condition)
			.param("all", reader.isManager())
			.param("person", reader.id())
			.param("coordinator", isCoordinator(reader))
			.param("party", reader.party());
	}

	private static boolean isCoordinator(Person reader) {
		return reader.party() != null && reader.coordinates(reader.party());
	}

	private Entry entry(ResultSet row, int number) throws SQLException {
		OutgoingMail mail = this.outbox.mail(row, number);
		return new Entry(row.getLong("position"), mail, preview(mail).subject(), row.getInt("attempts"),
				row.getString("last_reply"), notBefore(row), row.getInt("possible_duplicates"));
	}

	private static @Nullable Instant notBefore(ResultSet row) throws SQLException {
		OffsetDateTime moment = row.getObject("not_before", OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A mail and how far it has come.
	 *
	 * @param position its place in the order of creation
	 * @param subject the subject line as the recipient sees it
	 * @param reply what the mail server said last; null before the first attempt
	 * @param notBefore when it may leave at the earliest; null for at once
	 * @param copies how many copies were sent after one that may have arrived
	 */
	record Entry(long position, OutgoingMail mail, String subject, int attempts, @Nullable String reply,
			@Nullable Instant notBefore, int copies) {

		boolean hasNotLeft() {
			return this.mail.status() == MessageStatus.WAITING || this.mail.status() == MessageStatus.FAILED;
		}

		/** Whether it is held until the recipient's office opens, or was. */
		public boolean isHeld() {
			return this.notBefore != null && this.mail.status() == MessageStatus.WAITING;
		}

	}

	/**
	 * A page of the list.
	 *
	 * @param next where the next page begins; null on the last page
	 */
	record MailPage(List<Entry> entries, @Nullable Long next) {

		static final int SIZE = 25;

		static MailPage of(List<Entry> entries) {
			if (entries.size() <= SIZE) {
				return new MailPage(entries, null);
			}
			return new MailPage(entries.subList(0, SIZE), entries.get(SIZE - 1).position());
		}

	}

}
