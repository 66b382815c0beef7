package org.moubridge.process.changeofcourse;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.InitiativeEnded;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drops the open changes of course of an initiative that has ended. */
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
			waiting(event.reference()).stream()
				.filter((execution) -> !execution.getProcessInstanceId().equals(acting))
				.forEach((execution) -> this.runtime.messageEventReceived("InitiativeEnded", execution.getId()));
			return null;
		}));
	}

	private List<Execution> waiting(String reference) {
		return this.runtime.createExecutionQuery()
			.processDefinitionKey(EngineChangeOfCourse.PROCESS)
			.processInstanceBusinessKey(reference)
			.messageEventSubscriptionName("InitiativeEnded")
			.list();
	}

	/** Returns the process instance that ends the initiative by a step of its own. */
	private static @Nullable String acting() {
		BpmnExecutionContext acting = Context.getBpmnExecutionContext();
		return (acting != null) ? acting.getExecution().getProcessInstanceId() : null;
	}

}
