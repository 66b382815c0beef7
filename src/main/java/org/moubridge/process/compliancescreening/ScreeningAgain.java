package org.moubridge.process.compliancescreening;

import java.util.Map;

import org.moubridge.initiative.PermitLapsed;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Screens an initiative again, beside its stream, when a permit lapsed. */
@Component
class ScreeningAgain {

	private static final String SCREENING = "compliance-screening";

	private final ProcessesBeside processes;

	ScreeningAgain(ProcessesBeside processes) {
		this.processes = processes;
	}

	@EventListener
	void on(PermitLapsed event) {
		if (!this.processes.runs(SCREENING, event.reference())) {
			this.processes.start(SCREENING, event.reference(), Map.of());
		}
	}

}
