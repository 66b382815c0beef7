package org.moubridge.process.partnerresponsewatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.stereotype.Component;

/** "Write to alternate contact" in partner-response-watch.bpmn. */
@Component
class WriteToAlternateContactDelegate implements JavaDelegate {

	private final SilenceProtocol protocol;

	WriteToAlternateContactDelegate(SilenceProtocol protocol) {
		this.protocol = protocol;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.protocol.reach(Silence.in(execution), SilenceStage.ALTERNATE_CONTACT);
	}

}
