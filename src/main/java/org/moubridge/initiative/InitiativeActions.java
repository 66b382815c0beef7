package org.moubridge.initiative;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;
import org.moubridge.approval.QuestionUnusable;
import org.moubridge.approval.Questions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms on an initiative's page. What cannot be done is said on the page, next to
 * what was typed.
 */
@Controller
class InitiativeActions {

	private final Exits exits;

	private final Questions questions;

	private final Initiatives initiatives;

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	InitiativeActions(Exits exits, Questions questions, Initiatives initiatives, InitiativeView view,
			CurrentPerson currentPerson) {
		this.exits = exits;
		this.questions = questions;
		this.initiatives = initiatives;
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/initiatives/{reference}/{exit:recall|withdrawal|cancellation|incident|suspension|change-withdrawal}")
	String take(@PathVariable String reference, @PathVariable String exit,
			@RequestParam(defaultValue = "") String reason, Model model, Locale locale, HttpServletResponse response,
			RedirectAttributes next) {
		Person person = this.currentPerson.get();
		try {
			this.exits.take(Exit.of(exit), reference, person, reason);
		}
		catch (ReasonUnusable | TooLate refusal) {
			this.view.fill(model, person, reference, locale);
			model.addAttribute("refused", exit).addAttribute("typed", reason);
			model.addAttribute("kept", isOffered(exit, model) ? null : reason);
			return again(refusal, model, response);
		}
		next.addFlashAttribute("taken", exit);
		return "redirect:/initiatives/" + reference;
	}

	@PostMapping("/initiatives/{reference}/questions/{id}")
	String answer(@PathVariable String reference, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
			Model model, Locale locale, HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		this.initiatives.readableBy(person, reference);
		try {
			this.questions.answer(reference, id, person, answer.replace("\r\n", "\n"));
		}
		catch (QuestionUnusable | TooLate refusal) {
			this.view.fill(model, person, reference, locale);
			model.addAttribute("refused", id.toString()).addAttribute("typed", answer);
			return again(refusal, model, response);
		}
		next.addFlashAttribute("taken", "question");
		return "redirect:/initiatives/" + reference;
	}

	/** Whether the page still has the form in which something was typed. */
	private static boolean isOffered(String exit, Model model) {
		return model.getAttribute("exits") instanceof List<?> exits
				&& exits.stream().map(Exit.class::cast).anyMatch((one) -> one.key().equals(exit));
	}

	private static String again(Refusal refusal, Model model, HttpServletResponse response) {
		model.addAttribute("sentence", refusal.getLocalizedMessage());
		response.setStatus(refusal.status().value());
		return "initiative";
	}

}
