package org.moubridge.process.engine;

import java.util.List;
import java.util.function.Consumer;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.moubridge.initiative.Initiatives;

import org.springframework.stereotype.Component;

/**
 * The clocks of an initiative's stream: while they stand still, its tasks cannot be done
 * and its timers do not run. What runs beside the stream, and its mails, go on.
 */
@Component
public class StreamClocks {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final CommandExecutor engine;

	private final ProcessEngineConfigurationImpl configuration;

	private final Initiatives initiatives;

	StreamClocks(RuntimeService runtime, ManagementService management, CommandExecutor engine,
			ProcessEngineConfigurationImpl configuration, Initiatives initiatives) {
		this.runtime = runtime;
		this.management = management;
		this.engine = engine;
		this.configuration = configuration;
		this.initiatives = initiatives;
	}

	public void stop(String reference) {
		ofStream(reference, false, this.runtime::suspendProcessInstanceById);
	}

	/**
	 * Lets them run again; each timer asks the deadlines first when it is due now. That
	 * is a transaction of its own, since the engine cannot wake a timer and move it in
	 * one; timers that were moved and still stand still do no harm.
	 */
	public void start(String reference) {
		this.configuration.getCommandExecutorTxRequiresNew().execute((context) -> {
			ofStream(reference, true, this::recountTimers);
			return null;
		});
		ofStream(reference, true, this.runtime::activateProcessInstanceById);
	}

	/** Asks the deadlines again for every timer that runs. */
	public void recount(String reference) {
		ofStream(reference, false, this::recountTimers);
	}

	private void recountTimers(String instance) {
		this.management.createJobQuery()
			.processInstanceId(instance)
			.timers()
			.list()
			.stream()
			.map(Job::getId)
			.forEach((timer) -> this.management.recalculateJobDuedate(timer, true));
	}

	private void ofStream(String reference, boolean suspended, Consumer<String> change) {
		this.engine.execute((context) -> context.runWithoutAuthorization(() -> {
			instances(reference, suspended).forEach(change);
			return null;
		}));
	}

	/** Returns the instance of the stream and all that it called, if they are so. */
	private List<String> instances(String reference, boolean suspended) {
		List<ProcessInstance> all = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list();
		String stream = this.initiatives.get(reference).stream();
		List<String> roots = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKey(stream)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
		return all.stream()
			.filter((instance) -> roots.contains(instance.getRootProcessInstanceId()))
			.filter((instance) -> instance.isSuspended() == suspended)
			.map(ProcessInstance::getId)
			.toList();
	}

}
