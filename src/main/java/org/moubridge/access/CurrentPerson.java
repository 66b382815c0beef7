package org.moubridge.access;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who is signed in to the request at hand. */
@Component
public class CurrentPerson {

	private final People people;

	CurrentPerson(People people) {
		this.people = people;
	}

	/** Returns the caller; throws {@link UnknownPerson} when nobody is signed in. */
	public Person get() {
		return find().orElseThrow(() -> new UnknownPerson("anonymous"));
	}

	public Optional<Person> find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return Optional.ofNullable(authentication)
			.filter(Authentication::isAuthenticated)
			.flatMap((caller) -> this.people.find(caller.getName()));
	}

}
