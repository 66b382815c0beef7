package org.moubridge.process.bilateralapproval;

import java.util.ArrayList;
import java.util.List;

import org.camunda.spin.json.SpinJsonNode;

import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Slot;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** Turns what the rule table says into the slots of a round. */
@Component
class ApprovalRound {

	private final Approvals approvals;

	private final Initiatives initiatives;

	ApprovalRound(Approvals approvals, Initiatives initiatives) {
		this.approvals = approvals;
		this.initiatives = initiatives;
	}

	/**
	 * Opens the round when the process has just begun it, and returns who is to be asked
	 * now.
	 */
	List<ApprovalRequest> ask(InitiativeVariables variables) {
		String reference = variables.initiative();
		if (isNew(variables)) {
			if (!variables.isChange()) {
				this.initiatives.sendForApproval(reference);
			}
			this.approvals.open(this.initiatives.subject(reference), slots(variables));
		}
		return this.approvals.ask(reference);
	}

	/** While a change is decided the initiative stays what it is. */
	private boolean isNew(InitiativeVariables variables) {
		return variables.isChange() ? variables.scope().getVariable(InitiativeVariables.REQUESTS) == null
				: this.initiatives.get(variables.initiative()).status() != InitiativeStatus.IN_APPROVAL;
	}

	private static List<Slot> slots(InitiativeVariables variables) {
		List<Slot> slots = new ArrayList<>();
		boolean strict = variables.rows(InitiativeVariables.ROUTE).stream().anyMatch(ApprovalRound::signIn);
		for (SpinJsonNode row : variables.rows(InitiativeVariables.ROUTE)) {
			String side = row.prop("side").stringValue();
			int partnerStage = row.prop("order").stringValue().equals("LEAD_FIRST") ? 2 : 1;
			if (!side.equals("partner")) {
				slots.add(new Slot(variables.leadParty(), row.prop("role").stringValue(), 1, strict));
			}
			if (!side.equals("lead")) {
				slots.add(new Slot(variables.partnerParty(), row.prop("role").stringValue(), partnerStage, strict));
			}
		}
		return slots.stream().distinct().toList();
	}

	private static boolean signIn(SpinJsonNode row) {
		return row.prop("signIn").boolValue();
	}

}
