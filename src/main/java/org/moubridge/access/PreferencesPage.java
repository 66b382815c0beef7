package org.moubridge.access;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the person who is signed in wants to be written to. */
@Controller
@RequestMapping("/preferences")
class PreferencesPage {

	private static final List<String> LANGUAGES = List.of("en", "ms", "zh-Hans");

	private final People people;

	private final CurrentPerson currentPerson;

	PreferencesPage(People people, CurrentPerson currentPerson) {
		this.people = people;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	String show(Model model) {
		Person person = this.currentPerson.get();
		model.addAttribute("person", person);
		model.addAttribute("mailLanguages", LANGUAGES);
		model.addAttribute("mailLanguage",
				LANGUAGES.stream()
					.filter((tag) -> Locale.forLanguageTag(tag).getLanguage().equals(person.language().getLanguage()))
					.findFirst()
					.orElse("en"));
		return "preferences";
	}

	@PostMapping
	String save(@RequestParam(name = "language", defaultValue = "") String language,
			@RequestParam(name = "tasks", defaultValue = "") String tasks, RedirectAttributes next) {
		if (!LANGUAGES.contains(language) || !List.of("IMMEDIATE", "DIGEST").contains(tasks)) {
			throw new Refusal("error.preferences.unknown");
		}
		this.people.prefer(this.currentPerson.get().id(), Locale.forLanguageTag(language), tasks.equals("DIGEST"));
		next.addFlashAttribute("saved", true);
		return "redirect:/preferences";
	}

}
