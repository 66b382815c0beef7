package org.moubridge.process.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;

/**
 * On the assignment of every user task: a person takes a task for herself or puts it
 * back, nobody gives it to somebody else.
 */
@Component
class AssignmentGuard implements TaskListener {

	@Override
	public void notify(DelegateTask task) {
		Authentication caller = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		if (caller == null || caller.getUserId() == null || createdJustNow(task)) {
			return;
		}
		String assignee = task.getAssignee();
		if (assignee != null && !assignee.equals(caller.getUserId()) && !isAdministrator(caller)) {
			throw new AssignmentToAnother(assignee);
		}
	}

	/** The model may name an assignee, such as the proposer, when it makes the task. */
	private static boolean createdJustNow(DelegateTask task) {
		return ((TaskEntity) task).getRevision() == 0;
	}

	private static boolean isAdministrator(Authentication caller) {
		List<String> groups = caller.getGroupIds();
		return groups != null && groups.contains("admin");
	}

}
