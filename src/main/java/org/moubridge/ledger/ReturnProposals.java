package org.moubridge.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouParty;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes to the coordinators of both sides that something is returned. */
@Component
@Transactional
class ReturnProposals {

	private final JdbcClient jdbc;

	private final Parties parties;

	private final People people;

	private final Mails mails;

	private final LedgerSettings settings;

	ReturnProposals(JdbcClient jdbc, Parties parties, People people, Mails mails, LedgerSettings settings) {
		this.jdbc = jdbc;
		this.parties = parties;
		this.people = people;
		this.mails = mails;
		this.settings = settings;
	}

	/** One side gave so much more than another. */
	public void propose(Mou mou, Balance balance, Instant now) {
		String measure = (balance.currency() != null) ? balance.measure() + "_" + balance.currency()
				: balance.measure().name();
		BigDecimal difference = balance.difference();
		Map<String, String> data = Map.of("memorandum", mou.title(), "party", name(balance.most().party()), "other",
				name(balance.least().party()), "measure", measure, "amount", difference.toPlainString(), "url",
				"/mous/" + mou.reference() + "#ledger");
		send(mou.reference(), measure, MailTemplate.RETURN_PROPOSED, null, data, now,
				mou.parties().stream().map(MouParty::id).toList());
	}

	/** A visit was not returned for long. */
	public void propose(UnreturnedVisit visit, Instant now) {
		Map<String, String> data = Map.of("title", visit.title(), "party", name(visit.host()), "other",
				name(visit.visitor()), "since",
				visit.heldAt().atZone(this.parties.get(visit.host()).zone()).toLocalDate().toString(), "url",
				"/mous/" + visit.mou() + "#ledger");
		send(visit.mou(), "VISIT " + visit.reference() + " " + visit.visitor(), MailTemplate.RETURN_VISIT,
				visit.reference(), data, now, List.of(visit.host(), visit.visitor()));
	}

	private void send(String mou, String cause, MailTemplate template, @Nullable String initiative,
			Map<String, String> data, Instant now, List<String> parties) {
		if (!claim(mou, cause, now)) {
			return;
		}
		for (String party : parties) {
			for (Person person : this.people.membersOf(party + "-coordinator")) {
				this.mails.send(new Mail("return/%s/%s/%s/%s".formatted(mou, cause, now, person.id()), template,
						Addressee.of(person), initiative, null, data));
			}
		}
	}

	/** Once for each cause and period, whichever node comes first. */
	private boolean claim(String mou, String cause, Instant now) {
		Instant before = now.atZone(ZoneOffset.UTC).minus(this.settings.again()).toInstant();
		return this.jdbc.sql("""
				insert into moubridge.return_proposal (mou, cause, proposed_at) values (?, ?, ?)
				on conflict (mou, cause) do update set proposed_at = excluded.proposed_at
				where return_proposal.proposed_at <= ?
				""").params(mou, cause, Timestamp.from(now), Timestamp.from(before)).update() == 1;
	}

	private String name(String party) {
		return this.parties.get(party).name();
	}

}
