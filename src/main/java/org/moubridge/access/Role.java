package org.moubridge.access;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What the groups of a person amount to at the doors of the engine. */
enum Role {

	/** Does tasks for a party, or jointly. */
	MEMBER,

	/** Also starts initiatives. */
	COORDINATOR,

	/** Reads everything and lets failed jobs be tried again. */
	MANAGER,

	ADMINISTRATOR;

	/** Returns nothing for somebody who did not sign in. */
	static Set<Role> of(@Nullable Authentication caller) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (caller == null || !caller.isAuthenticated() || caller instanceof AnonymousAuthenticationToken) {
			return roles;
		}
		caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).forEach((group) -> add(group, roles));
		return roles;
	}

	private static void add(String group, Set<Role> roles) {
		switch (group) {
			case "admin" -> roles.add(ADMINISTRATOR);
			case "manager" -> roles.add(MANAGER);
			case "camunda-admin" -> {
			}
			default -> roles.add(MEMBER);
		}
		if (group.endsWith("-coordinator")) {
			roles.add(COORDINATOR);
		}
	}

}
