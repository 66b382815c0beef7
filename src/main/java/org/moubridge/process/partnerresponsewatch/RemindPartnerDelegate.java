package org.moubridge.process.partnerresponsewatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.stereotype.Component;

/** "Remind partner" in partner-response-watch.bpmn. */
@Component
class RemindPartnerDelegate implements JavaDelegate {

	private final SilenceProtocol protocol;

	RemindPartnerDelegate(SilenceProtocol protocol) {
		this.protocol = protocol;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.protocol.reach(Silence.in(execution), SilenceStage.REMINDER);
	}

}
