package org.moubridge.process.delivermail;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.moubridge.notification.MailDelivery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the application tells deliver-mail; {@link MailSenders} are the other direction.
 */
@Component
class DeliverMail implements MailDelivery {

	static final String PROCESS = "deliver-mail";

	static final String TOPIC = "mail";

	static final String MESSAGE = "message";

	/** When the mail may leave at the earliest; null for at once. */
	static final String NOT_BEFORE = "notBefore";

	/** In the place of a sender, for mails that come back. */
	private static final String RETURNS = "returns";

	private static final long LOCK = 60_000;

	private final RuntimeService runtime;

	private final ExternalTaskService tasks;

	private final ApplicationEventPublisher events;

	DeliverMail(RuntimeService runtime, ExternalTaskService tasks, ApplicationEventPublisher events) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.events = events;
	}

	@Override
	public void start(UUID message, @Nullable String reference, @Nullable Instant notBefore) {
		this.runtime.createProcessInstanceByKey(PROCESS)
			.businessKey(reference)
			.setVariable(MESSAGE, message.toString())
			.setVariable(NOT_BEFORE, (notBefore != null) ? Date.from(notBefore) : null)
			.execute();
		this.events.publishEvent(new MailQueued());
	}

	/**
	 * The instance that had sent the mail is over, so another one takes its place, at the
	 * point where a refusal by the server would have left it. No sender sees it before.
	 */
	@Override
	public void returned(UUID message, @Nullable String reference, String diagnostic) {
		String instance = this.runtime.createProcessInstanceByKey(PROCESS)
			.businessKey(reference)
			.setVariable(MESSAGE, message.toString())
			.setVariable(NOT_BEFORE, null)
			.execute()
			.getId();
		String task = this.tasks.createExternalTaskQuery().processInstanceId(instance).singleResult().getId();
		this.tasks.lock(task, RETURNS, LOCK);
		this.tasks.handleFailure(task, RETURNS, diagnostic, 0, 0);
	}

	@Override
	public void again(UUID message) {
		this.tasks.createExternalTaskQuery()
			.topicName(TOPIC)
			.noRetriesLeft()
			.processVariableValueEquals(MESSAGE, message.toString())
			.list()
			.forEach((task) -> this.tasks.setRetries(task.getId(), 1));
		this.events.publishEvent(new MailQueued());
	}

	@Override
	public void cancel(UUID message) {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.variableValueEquals(MESSAGE, message.toString())
			.list()
			.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), "The mail was cancelled"));
	}

}
