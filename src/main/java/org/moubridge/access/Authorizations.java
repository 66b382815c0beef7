package org.moubridge.access;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.HistoricTaskPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

import org.springframework.stereotype.Component;

/**
 * What the groups may do in the engine. Tasks need no entry here: the engine grants each
 * to those it is offered to.
 */
@Component
class Authorizations {

	private static final String EVERY = Authorization.ANY;

	/** What coordinators may propose. */
	private static final List<String> STREAMS = List.of("personnel-exchange", "training-seminar", "benchmarking-visit",
			"collaborative-research", "soft-landing");

	/**
	 * Parts of streams with tasks of their own; whoever has one sees what it belongs to.
	 */
	private static final List<String> SHARED = List.of("bilateral-approval", "compliance-screening", "travel-package",
			"partner-response-watch", "change-of-course", "outcome-review", "outcome-follow-up", "fee-refund");

	private final AuthorizationService authorizations;

	Authorizations(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** Brings what the group may do up to date; to do so again changes nothing. */
	void grant(String group) {
		List<Authorization> existing = this.authorizations.createAuthorizationQuery()
			.groupIdIn(group)
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list();
		grants(group).filter((grant) -> !grant.isIn(existing)).forEach((grant) -> save(group, grant));
	}

	private static Stream<Grant> grants(String group) {
		return switch (group) {
			case "admin" -> Stream.empty();
			case "camunda-admin" -> Stream.of(Resources.values()).map((all) -> Grant.of(all, EVERY, Permissions.ALL));
			case "manager" -> ofManagers();
			default -> group.endsWith("-coordinator") ? Stream.concat(ofMembers(), ofCoordinators()) : ofMembers();
		};
	}

	private static Stream<Grant> ofMembers() {
		return Stream.concat(Stream.of(Grant.of(Resources.APPLICATION, "tasklist", Permissions.ACCESS), Grant
			.of(Resources.FILTER, EVERY, Permissions.READ)), SHARED.stream()
				.map((process) -> Grant.of(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ)));
	}

	private static Stream<Grant> ofCoordinators() {
		return Stream.concat(Stream.of(Grant.of(Resources.PROCESS_INSTANCE, EVERY, ProcessInstancePermissions.CREATE)),
				STREAMS.stream()
					.map((stream) -> Grant.of(Resources.PROCESS_DEFINITION, stream, ProcessDefinitionPermissions.READ,
							ProcessDefinitionPermissions.CREATE_INSTANCE)));
	}

	private static Stream<Grant> ofManagers() {
		return Stream.of(Grant.of(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				Grant.of(Resources.PROCESS_DEFINITION, EVERY, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
						ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
						ProcessDefinitionPermissions.READ_TASK_VARIABLE,
						ProcessDefinitionPermissions.READ_HISTORY_VARIABLE, ProcessDefinitionPermissions.RETRY_JOB),
				// the engine asks for this before it lets an undelivered mail be sent
				// again
				Grant.of(Resources.PROCESS_DEFINITION, "deliver-mail", ProcessDefinitionPermissions.UPDATE_INSTANCE),
				Grant.of(Resources.PROCESS_INSTANCE, EVERY, ProcessInstancePermissions.READ,
						ProcessInstancePermissions.RETRY_JOB),
				Grant.of(Resources.TASK, EVERY, TaskPermissions.READ, TaskPermissions.READ_VARIABLE),
				Grant.of(Resources.HISTORIC_TASK, EVERY, HistoricTaskPermissions.READ,
						HistoricTaskPermissions.READ_VARIABLE),
				Grant.of(Resources.HISTORIC_PROCESS_INSTANCE, EVERY, HistoricProcessInstancePermissions.READ),
				Grant.of(Resources.DEPLOYMENT, EVERY, Permissions.READ),
				Grant.of(Resources.DECISION_DEFINITION, EVERY, Permissions.READ, Permissions.READ_HISTORY),
				Grant.of(Resources.DECISION_REQUIREMENTS_DEFINITION, EVERY, Permissions.READ),
				Grant.of(Resources.BATCH, EVERY, BatchPermissions.READ, BatchPermissions.READ_HISTORY),
				Grant.of(Resources.OPERATION_LOG_CATEGORY, EVERY, UserOperationLogCategoryPermissions.READ),
				Grant.of(Resources.SYSTEM, EVERY, SystemPermissions.READ),
				Grant.of(Resources.USER, EVERY, Permissions.READ), Grant.of(Resources.GROUP, EVERY, Permissions.READ));
	}

	private void save(String group, Grant grant) {
		Authorization authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		authorization.setGroupId(group);
		authorization.setResource(grant.resource());
		authorization.setResourceId(grant.id());
		authorization.setPermissions(grant.permissions().toArray(Permission[]::new));
		this.authorizations.saveAuthorization(authorization);
	}

	/** Permissions on one resource of a kind, or on every one. */
	private record Grant(Resource resource, String id, List<Permission> permissions) {

		static Grant of(Resource resource, String id, Permission... permissions) {
			return new Grant(resource, id, List.of(permissions));
		}

		boolean isIn(List<Authorization> existing) {
			return existing.stream()
				.anyMatch((one) -> one.getResourceType() == this.resource.resourceType()
						&& one.getResourceId().equals(this.id));
		}

	}

}
