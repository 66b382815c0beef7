package org.moubridge.proof;

import java.util.Map;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotAllowed;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.Verification;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The records of all initiatives, computed again while the administrator looks. */
@Controller
class RecordsPage {

	private static final int SIZE = 50;

	private final DecisionRecord record;

	private final CurrentPerson currentPerson;

	RecordsPage(DecisionRecord record, CurrentPerson currentPerson) {
		this.record = record;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/records")
	String show(@RequestParam(defaultValue = "") String after, Model model) {
		if (!this.currentPerson.get().isAdmin()) {
			throw new NotAllowed("error.records.admin-only");
		}
		Map<String, Verification> verified = this.record.verifyPage(after, SIZE);
		model.addAttribute("verified", verified);
		model.addAttribute("broken", verified.values().stream().filter((one) -> !one.isSound()).count());
		model.addAttribute("first", after.isEmpty());
		model.addAttribute("next", (verified.size() == SIZE)
				? verified.keySet().stream().reduce((one, other) -> other).orElseThrow() : null);
		return "records";
	}

}
