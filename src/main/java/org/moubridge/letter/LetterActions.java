package org.moubridge.letter;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotFound;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.InitiativeView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has letters written from the page of an initiative. */
@Controller
class LetterActions {

	private static final List<String> LANGUAGES = List.of("en", "ms", "zh");

	private final DecisionLetters decisions;

	private final InitiativeView view;

	private final CurrentPerson currentPerson;

	LetterActions(DecisionLetters decisions, InitiativeView view, CurrentPerson currentPerson) {
		this.decisions = decisions;
		this.view = view;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/initiatives/{reference}/letters/decision")
	String write(@PathVariable String reference, @RequestParam(defaultValue = "") String in, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		try {
			this.decisions.write(reference, person, language(in));
		}
		catch (NotFound unknown) {
			throw unknown;
		}
		catch (Refusal refusal) {
			this.view.fill(model, person, reference, locale);
			model.addAttribute("letterRefused", refusal.getLocalizedMessage());
			response.setStatus(refusal.status().value());
			return "initiative";
		}
		next.addFlashAttribute("letterWritten", true);
		return "redirect:/initiatives/" + reference + "#documents";
	}

	private static Locale language(String in) {
		if (!LANGUAGES.contains(in)) {
			throw new Refusal("error.letter.language");
		}
		return Locale.forLanguageTag(in);
	}

}
