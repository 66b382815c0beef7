package org.moubridge.process.delivermail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.moubridge.notification.PostOffice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The state of "Deliver mail" in the engine, together with that of the message. */
@Component
class Deliveries {

	private final ExternalTaskService tasks;

	private final PostOffice office;

	private final DeliverMailSettings settings;

	Deliveries(ExternalTaskService tasks, PostOffice office, DeliverMailSettings settings) {
		this.tasks = tasks;
		this.office = office;
		this.settings = settings;
	}

	/** Takes the oldest mail that is due for this sender alone. */
	Optional<LockedExternalTask> next(String sender) {
		return this.tasks.fetchAndLock()
			.workerId(sender)
			.maxTasks(1)
			.orderByCreateTime()
			.asc()
			.subscribe()
			.topic(DeliverMail.TOPIC, this.settings.lock().toMillis())
			.variables(DeliverMail.MESSAGE)
			.execute()
			.stream()
			.findFirst();
	}

	void done(LockedExternalTask task) {
		this.tasks.complete(task.getId(), task.getWorkerId());
	}

	void putBack(LockedExternalTask task) {
		this.tasks.unlock(task.getId());
	}

	/** Lets nobody have the mail for so long; it uses up no attempt. */
	void hold(LockedExternalTask task, Duration length) {
		this.tasks.extendLock(task.getId(), task.getWorkerId(), Math.max(1, length.toMillis()));
	}

	/** Tries again later, or leaves it to a person after the last attempt. */
	@Transactional
	void failed(LockedExternalTask task, String reply) {
		int left = this.settings.retriesAfter(task.getRetries());
		if (left == 0) {
			this.office.givenUp(message(task), reply);
		}
		else {
			this.office.deferred(message(task), reply);
		}
		fail(task, reply, left);
	}

	/** Leaves it to a person at once. */
	@Transactional
	void refused(LockedExternalTask task, String reply) {
		this.office.givenUp(message(task), reply);
		fail(task, reply, 0);
	}

	static UUID message(LockedExternalTask task) {
		return UUID.fromString(task.getVariables().getValue(DeliverMail.MESSAGE, String.class));
	}

	private void fail(LockedExternalTask task, String reply, int left) {
		this.tasks.handleFailure(task.getId(), task.getWorkerId(), reply, left,
				this.settings.interval(left).toMillis());
	}

}
