package org.moubridge.process.trainingseminar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.stereotype.Component;

/** What people paid for a training that does not take place is given back. */
@Component
class Refunds {

	static final String LIST = "refunds";

	private final Initiatives initiatives;

	private final Entries entries;

	private final Timeline timeline;

	private final ProcessesBeside processes;

	Refunds(Initiatives initiatives, Entries entries, Timeline timeline, ProcessesBeside processes) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.timeline = timeline;
		this.processes = processes;
	}

	/**
	 * Lists who had a place, and asks for the refunds; not for a training without fee.
	 */
	void start(String reference, List<Registration> registered) {
		List<Registration> paying = registered.stream()
			.filter((one) -> one.status() == RegistrationStatus.ACCEPTED)
			.toList();
		if (paying.isEmpty() || fee(reference).signum() <= 0) {
			return;
		}
		this.entries.replace(reference, LIST, "system", paying.stream().map((one) -> row(one, reference)).toList());
		this.timeline.add(reference, "fees-to-refund", null, Map.of("count", Integer.toString(paying.size())));
		this.processes.start("fee-refund", reference, Map.of());
	}

	private Map<String, Object> row(Registration one, String reference) {
		return Map.of("name", one.name(), "organisation", one.organisation(), "party", one.party(), "refundAmount",
				fee(reference));
	}

	private BigDecimal fee(String reference) {
		BigDecimal fee = ((TrainingContent) this.initiatives.content(reference)).proposal().fee();
		return (fee != null) ? fee : BigDecimal.ZERO;
	}

}
