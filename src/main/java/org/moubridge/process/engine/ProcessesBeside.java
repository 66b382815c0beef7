package org.moubridge.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.spin.Spin;

import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;

import org.springframework.stereotype.Component;

/**
 * Shared processes that run beside the stream of an initiative, under the same business
 * key: Cockpit shows them next to it, and they go on when it has ended.
 */
@Component
public class ProcessesBeside {

	private final RuntimeService runtime;

	private final CommandExecutor engine;

	private final Initiatives initiatives;

	ProcessesBeside(RuntimeService runtime, CommandExecutor engine, Initiatives initiatives) {
		this.runtime = runtime;
		this.engine = engine;
		this.initiatives = initiatives;
	}

	/**
	 * Starts a process in the caller's transaction.
	 * @param more variables besides those that every stream has
	 */
	public void start(String process, String reference, Map<String, Object> more) {
		Map<String, Object> variables = variables(this.initiatives.get(reference));
		variables.putAll(more);
		this.engine.execute((context) -> context.runWithoutAuthorization(() -> SubmittedForm
			.without(() -> this.runtime.startProcessInstanceByKey(process, reference, variables))));
	}

	/** Whether such a process runs beside the stream now. */
	public boolean runs(String process, String reference) {
		return this.engine
			.execute((context) -> context.runWithoutAuthorization(() -> this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(process)
				.processInstanceBusinessKey(reference)
				.count() > 0));
	}

	private Map<String, Object> variables(Initiative initiative) {
		Map<String, Object> variables = new HashMap<>();
		variables.put(InitiativeVariables.INITIATIVE, initiative.reference());
		variables.put(InitiativeVariables.LEAD_PARTY, initiative.leadParty());
		variables.put(InitiativeVariables.PARTNER_PARTY, initiative.partnerParty());
		variables.put(InitiativeVariables.STREAM, initiative.stream());
		variables.put(InitiativeVariables.URGENCY, this.initiatives.content(initiative.reference()).urgency());
		variables.put(InitiativeVariables.BOTH_PARTIES, Spin
			.JSON(List.of(Map.of("party", initiative.leadParty()), Map.of("party", initiative.partnerParty()))));
		return variables;
	}

}
