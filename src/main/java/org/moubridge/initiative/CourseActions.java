package org.moubridge.initiative;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotAllowed;
import org.moubridge.access.NotFound;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms on an initiative's page by which a party wants it to take place later, or to
 * become something else. What was typed stays when it cannot be.
 */
@Controller
class CourseActions {

	private final Exits exits;

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	CourseActions(Exits exits, InitiativeView view, CurrentPerson currentPerson) {
		this.exits = exits;
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/initiatives/{reference}/postponement")
	String postpone(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		return answer(Exit.POSTPONEMENT, reference, typed, new Page(model, locale, response, next), () -> this.exits
			.postpone(reference, person, text(typed, "start"), text(typed, "end"), text(typed, "reason")));
	}

	@PostMapping("/initiatives/{reference}/change")
	String change(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		return answer(Exit.CHANGE, reference, typed, new Page(model, locale, response, next), () -> this.exits
			.change(reference, person, text(typed, "kind"), text(typed, "reason"), text(typed, "costEffect")));
	}

	private String answer(Exit exit, String reference, Map<String, String> typed, Page page, Runnable action) {
		try {
			action.run();
		}
		catch (NotAllowed | NotFound refusal) {
			throw refusal;
		}
		catch (Refusal refusal) {
			Model model = page.model();
			this.view.fill(model, this.currentPerson.get(), reference, page.locale());
			model.addAttribute("refused", exit.key()).addAttribute("typed", text(typed, "reason"));
			model.addAttribute("more", typed).addAttribute("sentence", refusal.getLocalizedMessage());
			page.response().setStatus(refusal.status().value());
			return "initiative";
		}
		page.next().addFlashAttribute("taken", exit.key());
		return "redirect:/initiatives/" + reference;
	}

	private static String text(Map<String, String> typed, String field) {
		return typed.getOrDefault(field, "");
	}

	/** Where the answer is shown. */
	private record Page(Model model, Locale locale, HttpServletResponse response, RedirectAttributes next) {
	}

}
