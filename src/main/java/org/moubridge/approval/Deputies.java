package org.moubridge.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers in whose place. One proposes a deputy, another agrees: the person herself,
 * or a member of her party's joint steering committee; never the deputy.
 */
@Service
@Transactional
public class Deputies {

	private static final Logger log = LoggerFactory.getLogger(Deputies.class);

	private static final int SHOWN = 100;

	private static final int LONGEST_IN_MONTHS = 12;

	private final DeputyRegister register;

	private final People people;

	private final Parties parties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deputies(DeputyRegister register, People people, Parties parties, ApplicationEventPublisher events, Clock clock) {
		this.register = register;
		this.people = people;
		this.parties = parties;
		this.events = events;
		this.clock = clock;
	}

	/** Returns the deputies of a party, the newest first. */
	@Transactional(readOnly = true)
	public List<Deputy> of(String party) {
		return this.register.of(party, SHOWN);
	}

	/**
	 * Proposes a deputy; she may answer when somebody else has agreed.
	 * @param by the person herself or a coordinator of her party
	 */
	public Deputy propose(Person by, String person, String deputy, LocalDate firstDay, LocalDate lastDay) {
		Person away = member(by, person);
		Person substitute = member(by, deputy);
		if (!by.id().equals(away.id()) && !by.coordinates(party(by))) {
			throw new Refusal("error.deputy.not-yours");
		}
		if (away.id().equals(substitute.id())) {
			throw new Refusal("error.deputy.oneself");
		}
		requirePeriod(away, firstDay, lastDay);
		var proposed = new Deputy(UUID.randomUUID(), party(by), away.id(), substitute.id(), firstDay, lastDay, by.id(),
				null, false);
		this.register.add(proposed, this.clock.instant());
		log.info("{}: a deputy is proposed from {} to {}", proposed.party(), firstDay, lastDay);
		return proposed;
	}

	/** Agrees to a deputy. */
	public Deputy approve(Person by, UUID id) {
		Deputy proposed = get(by, id);
		if (!mayApprove(by, proposed)) {
			throw new Refusal("error.deputy.not-approver");
		}
		if (!this.register.approve(id, by.id(), this.clock.instant())) {
			throw new Refusal("error.deputy.decided");
		}
		log.info("{}: a deputy is agreed to from {} to {}", proposed.party(), proposed.firstDay(), proposed.lastDay());
		Deputy agreed = this.register.find(id).orElseThrow();
		this.events.publishEvent(new DeputyAgreed(agreed));
		return agreed;
	}

	/** Ends it from now on; what the deputy answered stays. */
	public void end(Person by, UUID id) {
		Deputy deputy = get(by, id);
		if (!mayEnd(by, deputy)) {
			throw new Refusal("error.deputy.not-yours");
		}
		if (!this.register.end(id, by.id(), this.clock.instant())) {
			throw new Refusal("error.deputy.decided");
		}
	}

	/** Whether this person may agree to it now. */
	public boolean mayApprove(Person by, Deputy deputy) {
		boolean entitled = by.id().equals(deputy.person()) || by.in(deputy.party() + "-jsc");
		return entitled && deputy.party().equals(by.party()) && deputy.approvedBy() == null && !isOver(deputy)
				&& !by.id().equals(deputy.proposedBy()) && !by.id().equals(deputy.deputy());
	}

	/** Whether this person may end it now. */
	public boolean mayEnd(Person by, Deputy deputy) {
		boolean concerned = by.id().equals(deputy.person()) || by.id().equals(deputy.deputy())
				|| by.coordinates(deputy.party());
		return concerned && deputy.party().equals(by.party()) && !isOver(deputy);
	}

	/** Whether the deputy may answer today. */
	public boolean isActive(Deputy deputy) {
		return deputy.isActive(today(deputy.party()));
	}

	/** Whether it is past or was ended. */
	public boolean isOver(Deputy deputy) {
		return deputy.isOver(today(deputy.party()));
	}

	/** Returns the groups that somebody may answer for today in place of others. */
	@Transactional(readOnly = true)
	public Set<String> groups(Person deputy) {
		return principals(deputy).stream().flatMap((person) -> person.groups().stream()).collect(Collectors.toSet());
	}

	/**
	 * Returns in whose place somebody may answer for a group today; empty if in nobody's.
	 * @param excluded logins of those who may not answer themselves
	 */
	@Transactional(readOnly = true)
	public Optional<Person> principal(Person deputy, String group, Set<String> excluded) {
		return principals(deputy).stream()
			.filter((person) -> person.in(group) && !excluded.contains(person.id()))
			.findFirst();
	}

	/** Returns who may answer today in place of these people of one party. */
	@Transactional(readOnly = true)
	public List<Person> of(Collection<Person> people) {
		return people.stream()
			.filter((person) -> person.party() != null)
			.flatMap((person) -> this.register.ofPerson(person.id(), today(party(person))).stream())
			.filter(this::isActive)
			.map((deputy) -> this.people.get(deputy.deputy()))
			.distinct()
			.toList();
	}

	private List<Person> principals(Person deputy) {
		if (deputy.party() == null) {
			return List.of();
		}
		return this.register.activeOf(deputy.id(), today(deputy.party()))
			.stream()
			.map((one) -> this.people.get(one.person()))
			.filter((person) -> deputy.party().equals(person.party()))
			.toList();
	}

	private void requirePeriod(Person away, LocalDate firstDay, LocalDate lastDay) {
		LocalDate today = today(party(away));
		if (lastDay.isBefore(firstDay) || lastDay.isBefore(today)
				|| firstDay.isAfter(today.plusMonths(LONGEST_IN_MONTHS))
				|| lastDay.isAfter(firstDay.plusMonths(LONGEST_IN_MONTHS))) {
			throw new Refusal("error.deputy.period", today);
		}
		boolean taken = this.register.ofPerson(away.id(), firstDay)
			.stream()
			.anyMatch((other) -> !other.firstDay().isAfter(lastDay));
		if (taken) {
			throw new Refusal("error.deputy.overlap", away.name());
		}
	}

	private Person member(Person by, String id) {
		return this.people.find(id)
			.filter((person) -> party(by).equals(person.party()))
			.orElseThrow(() -> new Refusal("error.deputy.party"));
	}

	private Deputy get(Person by, UUID id) {
		return this.register.find(id)
			.filter((deputy) -> deputy.party().equals(by.party()))
			.orElseThrow(() -> new Refusal("error.deputy.unknown"));
	}

	private LocalDate today(String party) {
		return LocalDate.ofInstant(this.clock.instant(), this.parties.get(party).zone());
	}

	private static String party(Person person) {
		return Optional.ofNullable(person.party()).orElseThrow(() -> new Refusal("error.deputy.party"));
	}

}
