package org.moubridge.access;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call that is open to some roles.
 *
 * @param path where <code>{id}</code> stands for one segment and <code>**</code> for the
 * rest
 */
record Door(Set<Role> roles, String method, Pattern path) {

	static Door of(Set<Role> roles, String call) {
		String[] parts = call.split(" ");
		String path = parts[1].replace(".", "\\.").replace("{id}", "[\\w:.-]+").replace("**", ".*");
		return new Door(roles, parts[0], Pattern.compile(path));
	}

	boolean opens(Set<Role> caller, String method, String path) {
		return leadsTo(method, path) && !Collections.disjoint(this.roles, caller);
	}

	boolean leadsTo(String method, String path) {
		return this.method.equals(method) && this.path.matcher(path).matches();
	}

}
