package org.moubridge.process.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What the engine grants by itself: whoever is asked to do a task may also put it back
 * when a colleague who took it is away.
 */
class TaskAuthorizations extends DefaultAuthorizationProvider {

	/** The engine would let people delete their own login. */
	@Override
	public AuthorizationEntity[] newUser(User user) {
		return new AuthorizationEntity[] {
				createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ) };
	}

	@Override
	protected Permission[] getRuntimePermissions(boolean specificVariablePermission) {
		return Stream
			.concat(Stream.of(super.getRuntimePermissions(specificVariablePermission)),
					Stream.of(TaskPermissions.TASK_ASSIGN))
			.toArray(Permission[]::new);
	}

}
