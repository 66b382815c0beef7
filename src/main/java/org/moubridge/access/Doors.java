package org.moubridge.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The calls of the engine's REST and of Camunda's web applications that are open to
 * others than administrators. It is what Tasklist and Cockpit need, and no more.
 */
final class Doors {

	private static final Set<Role> SIGNED_IN = EnumSet.allOf(Role.class);

	private static final Set<Role> MEMBERS = EnumSet.of(Role.MEMBER);

	private static final Set<Role> COORDINATORS = EnumSet.of(Role.COORDINATOR);

	private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER);

	/** Below the engine's own root, the same for both mounts. */
	static final List<Door> ENGINE = join(
			// the lists and the task at hand
			open(MEMBERS, "GET /filter", "OPTIONS /filter", "GET /filter/count", "GET /filter/{id}",
					"OPTIONS /filter/{id}", "GET /filter/{id}/count", "POST /filter/{id}/count",
					"GET /filter/{id}/list", "POST /filter/{id}/list"),
			open(MEMBERS, "GET /task", "POST /task", "GET /task/count", "POST /task/count", "GET /task/{id}",
					"OPTIONS /task/{id}", "GET /task/{id}/form", "GET /task/{id}/deployed-form",
					"GET /task/{id}/rendered-form", "GET /task/{id}/form-variables", "GET /task/{id}/identity-links",
					"GET /task/{id}/comment", "GET /task/{id}/attachment", "GET /history/user-operation",
					"GET /history/user-operation/count"),
			// working on it; for whom a task is claimed is checked with the body
			open(MEMBERS, "POST /task/{id}/claim", "POST /task/{id}/unclaim", "POST /task/{id}/submit-form",
					"POST /task/{id}/comment/create"),
			open(MEMBERS, "GET /process-definition", "GET /process-definition/count", "GET /process-definition/{id}",
					"GET /process-definition/{id}/xml", "GET /process-definition/key/{id}",
					"GET /process-definition/key/{id}/xml", "GET /user/{id}/profile", "GET /identity/groups",
					"GET /authorization/check", "GET /identity/password-policy"),
			open(COORDINATORS, "GET /process-definition/{id}/startForm",
					"GET /process-definition/{id}/deployed-start-form", "GET /process-definition/{id}/form-variables",
					"GET /process-definition/{id}/rendered-form", "POST /process-definition/{id}/submit-form",
					"GET /process-definition/key/{id}/startForm",
					"GET /process-definition/key/{id}/deployed-start-form",
					"GET /process-definition/key/{id}/form-variables", "POST /process-definition/key/{id}/submit-form"),
			// Cockpit: reading, and what failed may be tried again
			open(MANAGERS, "GET /**", "OPTIONS /**", "POST /process-definition", "POST /process-definition/count",
					"POST /process-instance", "POST /process-instance/count", "POST /execution",
					"POST /execution/count", "POST /task", "POST /task/count", "POST /job", "POST /job/count",
					"POST /job-definition", "POST /job-definition/count", "POST /variable-instance",
					"POST /variable-instance/count", "POST /external-task", "POST /external-task/count", "POST /group",
					"POST /incident", "POST /incident/count", "POST /decision-definition", "POST /batch/statistics",
					"POST /history/process-instance", "POST /history/process-instance/count",
					"POST /history/activity-instance", "POST /history/activity-instance/count", "POST /history/task",
					"POST /history/task/count", "POST /history/variable-instance",
					"POST /history/variable-instance/count", "POST /history/job-log", "POST /history/job-log/count",
					"POST /history/decision-instance", "POST /history/external-task-log",
					"POST /history/external-task-log/count", "PUT /job/{id}/retries",
					"PUT /job-definition/{id}/retries", "PUT /external-task/{id}/retries",
					"PUT /external-task/retries"));

	/** Below {@code /camunda}, apart from the engine's REST that is mounted there too. */
	static final List<Door> WEBAPPS = join(
			open(SIGNED_IN, "GET /lib/**", "GET /assets/**", "GET /favicon.ico", "GET /api/engine/engine/",
					"GET /api/{id}/plugin/{id}/static/**", "GET /api/admin/auth/user/default"),
			open(MEMBERS, "GET /app/tasklist", "GET /app/tasklist/**", "GET /api/tasklist/plugin/**"),
			open(MANAGERS, "GET /app/cockpit", "GET /app/cockpit/**", "GET /api/cockpit/plugin/**",
					"POST /api/cockpit/plugin/{id}/default/**"));

	/**
	 * Closed to administrators too: models come with the product, logins with its
	 * registry.
	 */
	static final List<Door> WALLED_UP = join(
			open(SIGNED_IN, "POST /deployment/**", "PUT /deployment/**", "DELETE /deployment/**"),
			Stream.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")
				.flatMap((method) -> open(SIGNED_IN, method + " /api/admin/setup/**", method + " /api/admin/setup",
						method + " /app/admin/{id}/setup/**", method + " /app/admin/{id}/setup",
						method + " /api/admin/auth/user/{id}/login/**")));

	private Doors() {
	}

	private static Stream<Door> open(Set<Role> roles, String... calls) {
		return Arrays.stream(calls).map((call) -> Door.of(roles, call));
	}

	@SafeVarargs
	private static List<Door> join(Stream<Door>... doors) {
		return Arrays.stream(doors).flatMap((some) -> some).toList();
	}

}
