package org.moubridge.process.bilateralapproval;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.approval.ApprovalRequest;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Ask approvers" in bilateral-approval.bpmn. */
@Component
class AskApproversDelegate implements JavaDelegate {

	private final ApprovalRound round;

	AskApproversDelegate(ApprovalRound round) {
		this.round = round;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		List<ApprovalRequest> requests = this.round.ask(variables);
		variables.setRows(InitiativeVariables.REQUESTS, requests.stream().map(AskApproversDelegate::row).toList());
	}

	private static Map<String, String> row(ApprovalRequest request) {
		return Map.of("id", request.id().toString(), "group", request.group(), "party", request.slot().party(), "role",
				request.slot().role(), "asked", String.valueOf(request.askedAt()));
	}

}
