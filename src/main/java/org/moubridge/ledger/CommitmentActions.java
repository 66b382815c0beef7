package org.moubridge.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotFound;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.InitiativeView;
import org.moubridge.ledger.Commitment.Status;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page of an initiative what became of a commitment. */
@Controller
class CommitmentActions {

	private final Commitments commitments;

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	CommitmentActions(Commitments commitments, InitiativeView view, CurrentPerson currentPerson) {
		this.commitments = commitments;
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/initiatives/{reference}/commitments/{id}")
	String settle(@PathVariable String reference, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String evidence,
			Model model, Locale locale, HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		try {
			this.commitments.settle(reference, id, person, status(outcome), evidence.replace("\r\n", "\n"));
		}
		catch (NotFound unknown) {
			throw unknown;
		}
		catch (Refusal refusal) {
			this.view.fill(model, person, reference, locale);
			model.addAttribute("commitmentRefused", id).addAttribute("commitmentTyped", evidence);
			model.addAttribute("commitmentProblem", refusal.getLocalizedMessage());
			response.setStatus(refusal.status().value());
			return "initiative";
		}
		next.addFlashAttribute("commitmentSettled", true);
		return "redirect:/initiatives/" + reference + "#commitments";
	}

	private static Status status(String outcome) {
		return Arrays.stream(Status.values())
			.filter((status) -> status.name().equals(outcome))
			.findFirst()
			.orElse(Status.OPEN);
	}

}
