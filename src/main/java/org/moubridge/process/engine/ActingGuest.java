package org.moubridge.process.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Calls the engine in the name of a guest: she is nobody to the engine, and may do the
 * one task that her link is for. The link was checked before, in the same transaction.
 */
@Component
class ActingGuest {

	private final ThreadLocal<@Nullable String> task = new ThreadLocal<>();

	private final IdentityService identity;

	ActingGuest(IdentityService identity) {
		this.identity = identity;
	}

	/** Runs the call as the guest of this task. */
	void at(String taskId, Runnable call) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		this.task.set(taskId);
		try {
			call.run();
		}
		finally {
			this.task.remove();
			this.identity.setAuthentication(before);
		}
	}

	/** Whether the command at hand is the guest's of this task. */
	boolean isAt(String taskId) {
		return taskId.equals(this.task.get());
	}

}
