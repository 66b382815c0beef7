package org.moubridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Calls the engine in the name of a person, so that it checks what this person may do.
 */
@Component
public class ActingPerson {

	private final IdentityService identity;

	ActingPerson(IdentityService identity) {
		this.identity = identity;
	}

	/** Runs the call with the identity and groups of the person. */
	public <T> T as(String person, Supplier<T> call) {
		return as(person, Set.of(), call);
	}

	/**
	 * Runs the call with the identity and groups of the person, and the groups in whose
	 * place she may act.
	 */
	public <T> T as(String person, Set<String> more, Supplier<T> call) {
		List<String> groups = new ArrayList<>(more);
		this.identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).forEach(groups::add);
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(person, groups);
		try {
			return call.get();
		}
		finally {
			this.identity.setAuthentication(before);
		}
	}

}
