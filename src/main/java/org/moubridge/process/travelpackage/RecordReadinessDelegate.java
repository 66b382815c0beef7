package org.moubridge.process.travelpackage;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.Entries;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Record readiness" in travel-package.bpmn. */
@Component
class RecordReadinessDelegate implements JavaDelegate {

	private final Entries entries;

	RecordReadinessDelegate(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		UUID traveller = UUID.fromString(new EntryRows(execution).current("id").orElseThrow());
		Missing missing = Missing.of(variables);
		Map<String, Object> fields = new HashMap<>();
		fields.put("route", variables.text("route"));
		fields.put("notReadyReason", (missing != Missing.NOTHING) ? missing.name() : null);
		this.entries.amend(traveller, "system", fields);
		this.entries.become(traveller, missing.travel());
		variables.set("travel", missing.travel());
	}

	/** What keeps somebody from travelling. */
	private enum Missing {

		NOTHING, VISA_REFUSED, AUTHORITY_REFUSED, LATE;

		static Missing of(InitiativeVariables variables) {
			String authority = variables.text("authority");
			String visa = "VISA_FREE".equals(variables.text("route")) ? "GRANTED" : variables.text("visa");
			if (authority.equals("REFUSED")) {
				return AUTHORITY_REFUSED;
			}
			if (visa.equals("REFUSED")) {
				return VISA_REFUSED;
			}
			return (authority.equals("LATE") || visa.equals("LATE")) ? LATE : NOTHING;
		}

		String travel() {
			return (this == NOTHING) ? "READY" : "NOT_READY";
		}

	}

}
