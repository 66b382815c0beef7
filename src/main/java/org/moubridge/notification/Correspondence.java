package org.moubridge.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
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

	Correspondence(JdbcClient jdbc, Outbox outbox, Letters letters, MailDelivery delivery) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.letters = letters;
		this.delivery = delivery;
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
				row.getString("last_reply"));
	}

	/**
	 * A mail and how far it has come.
	 *
	 * @param position its place in the order of creation
	 * @param subject the subject line as the recipient sees it
	 * @param reply what the mail server said last; null before the first attempt
	 */
	record Entry(long position, OutgoingMail mail, String subject, int attempts, @Nullable String reply) {
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
