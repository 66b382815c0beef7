package org.moubridge;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.boot.test.context.TestComponent;

/**
 * Remembers which flows of the diagrams were ever taken in this test run: the engine's
 * history tells of nodes only.
 */
@TestComponent
public class TakenFlows extends AbstractProcessEnginePlugin {

	private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		if (engine.getCustomPostBPMNParseListeners() == null) {
			engine.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
			@Override
			public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
				String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
				String flow = process + "/" + transition.getId();
				ExecutionListener listener = (execution) -> TAKEN.add(flow);
				transition.addListener(ExecutionListener.EVENTNAME_TAKE, listener);
			}
		});
	}

	/** Returns the flows taken so far as "process/id of the flow". */
	public Set<String> ids() {
		return Set.copyOf(TAKEN);
	}

}
