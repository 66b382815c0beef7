package org.moubridge.process.changeofcourse;

import java.util.List;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.ChangeWithdrawn;
import org.moubridge.initiative.InitiativeEnded;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells the open changes of course of an initiative that they have lost their object. */
@Component
class EndedInitiatives {

	private final RuntimeService runtime;

	private final CommandExecutor engine;

	EndedInitiatives(RuntimeService runtime, CommandExecutor engine) {
		this.runtime = runtime;
		this.engine = engine;
	}

	/** The change of course that ends the initiative has steps of its own to take. */
	@EventListener
	void on(InitiativeEnded event) {
		String acting = acting();
		this.engine.execute((context) -> context.runWithoutAuthorization(() -> {
			waiting(event.reference(), "InitiativeEnded").stream()
				.filter((execution) -> !execution.getProcessInstanceId().equals(acting))
				.forEach((execution) -> this.runtime.messageEventReceived("InitiativeEnded", execution.getId()));
			return null;
		}));
	}

	/** What is told to the process is the same, whoever withdrew the change. */
	@EventListener
	void on(ChangeWithdrawn event) {
		try {
			this.engine.execute((context) -> context.runWithoutAuthorization(() -> {
				waiting(event.reference(), "ChangeWithdrawn")
					.forEach((execution) -> this.runtime.messageEventReceived("ChangeWithdrawn", execution.getId()));
				return null;
			}));
		}
		catch (OptimisticLockingException ex) {
			throw new OptimisticLockingFailureException(event.reference() + " was changed at the same moment", ex);
		}
	}

	private List<Execution> waiting(String reference, String message) {
		return this.runtime.createExecutionQuery()
			.processDefinitionKey(EngineChangeOfCourse.PROCESS)
			.processInstanceBusinessKey(reference)
			.messageEventSubscriptionName(message)
			.list();
	}

	/** Returns the process instance that ends the initiative by a step of its own. */
	private static @Nullable String acting() {
		BpmnExecutionContext acting = Context.getBpmnExecutionContext();
		return (acting != null) ? acting.getExecution().getProcessInstanceId() : null;
	}

}
