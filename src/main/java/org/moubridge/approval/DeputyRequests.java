package org.moubridge.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.moubridge.access.People;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells deputies what waits for an answer when their time begins. */
@Component
class DeputyRequests {

	/** The earliest zone on earth is so far ahead of UTC. */
	private static final ZoneOffset FIRST_TO_BEGIN = ZoneOffset.ofHours(14);

	private final DeputyRegister register;

	private final Deputies deputies;

	private final Asking asking;

	private final People people;

	private final Clock clock;

	DeputyRequests(DeputyRegister register, Deputies deputies, Asking asking, People people, Clock clock) {
		this.register = register;
		this.deputies = deputies;
		this.asking = asking;
		this.people = people;
		this.clock = clock;
	}

	@EventListener
	void on(DeputyAgreed event) {
		announce();
	}

	/** Sends each deputy whose day has come a link to every open request, once. */
	@Scheduled(fixedDelayString = "${moubridge.approval.deputy-scan:PT1M}")
	@Transactional
	void announce() {
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), FIRST_TO_BEGIN);
		for (Deputy one : this.register.toAnnounce(day)) {
			if (this.deputies.isActive(one)) {
				this.asking.askDeputy(this.people.get(one.deputy()));
				this.register.announced(one.id(), this.clock.instant());
			}
		}
	}

}
