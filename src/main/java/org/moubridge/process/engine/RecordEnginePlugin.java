package org.moubridge.process.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ties the engine to the record: listeners on everything, and a history without what was
 * typed.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 10)
class RecordEnginePlugin extends AbstractCamundaConfiguration {

	private final RecordParseListener listener;

	RecordEnginePlugin(RecordParseListener listener) {
		this.listener = listener;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		configuration.setHistory(RecordHistoryLevel.NAME);
		configuration.setCustomHistoryLevels(List.of(new RecordHistoryLevel()));
		addListener(configuration);
	}

	private void addListener(ProcessEngineConfigurationImpl configuration) {
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(this.listener);
	}

}
