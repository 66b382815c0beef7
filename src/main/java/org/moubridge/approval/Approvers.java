package org.moubridge.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.moubridge.access.People;
import org.moubridge.access.Person;

import org.springframework.stereotype.Component;

/** Who may answer a request: those who are asked, and their deputies while they are. */
@Component
class Approvers {

	private final People people;

	private final Deputies deputies;

	Approvers(People people, Deputies deputies) {
		this.people = people;
		this.deputies = deputies;
	}

	/** Returns everybody who may answer for a slot today. */
	List<Person> of(Subject subject, Slot slot) {
		Set<String> authors = subject.authors();
		List<Person> members = this.people.membersOf(slot.group())
			.stream()
			.filter((person) -> !authors.contains(person.id()))
			.toList();
		Stream<Person> deputies = this.deputies.of(members).stream().filter((person) -> !authors.contains(person.id()));
		return Stream.concat(members.stream(), deputies).distinct().toList();
	}

	boolean mayAnswer(ApprovalRequest request, Person person) {
		return request.slot().party().equals(person.party()) && !request.subject().authors().contains(person.id())
				&& (isAsked(request, person) || principal(request, person).isPresent());
	}

	/**
	 * Returns the colleague in whose place somebody may answer today; empty if she is
	 * asked herself, or stands in for nobody who is. What somebody took on herself is
	 * hers alone until it is released.
	 */
	Optional<Person> principal(ApprovalRequest request, Person person) {
		boolean taken = request.assignee() != null;
		return (taken || person.in(request.group())) ? Optional.empty()
				: this.deputies.principal(person, request.group(), request.subject().authors());
	}

	private static boolean isAsked(ApprovalRequest request, Person person) {
		return person.in(request.group()) && (request.assignee() == null || request.assignee().equals(person.id()));
	}

}
