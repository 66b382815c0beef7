package org.moubridge.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.mou.Mou;
import org.moubridge.mou.MouStatus;
import org.moubridge.mou.Mous;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every day whether one side of a Memorandum owes the other a return. */
@Component
class ReturnWatch {

	private static final Logger log = LoggerFactory.getLogger(ReturnWatch.class);

	private final Mous mous;

	private final Ledgers ledgers;

	private final ReturnProposals proposals;

	private final LedgerSettings settings;

	private final Clock clock;

	ReturnWatch(Mous mous, Ledgers ledgers, ReturnProposals proposals, LedgerSettings settings, Clock clock) {
		this.mous = mous;
		this.ledgers = ledgers;
		this.proposals = proposals;
		this.settings = settings;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${moubridge.ledger.scan:P1D}")
	void scan() {
		Instant now = this.clock.instant();
		this.mous.all().stream().filter((mou) -> mou.status() == MouStatus.ACTIVE).forEach((mou) -> look(mou, now));
		Instant before = now.atZone(ZoneOffset.UTC).minus(this.settings.returnVisitAfter()).toInstant();
		this.ledgers.unreturned(before)
			.forEach((visit) -> attempt(visit.reference(), () -> this.proposals.propose(visit, now)));
	}

	private void look(Mou mou, Instant now) {
		this.ledgers.of(mou)
			.stream()
			.filter(Balance::owed)
			.forEach((balance) -> attempt(mou.reference(), () -> this.proposals.propose(mou, balance, now)));
	}

	/** One that fails is tried again at the next scan, and holds up no other. */
	private static void attempt(String reference, Runnable proposal) {
		try {
			proposal.run();
		}
		catch (RuntimeException ex) {
			log.warn("{}: no return could be proposed", reference, ex);
		}
	}

}
