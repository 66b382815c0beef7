package org.moubridge.calendar;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Loads days off in two steps: the first shows what the file would change, the second
 * changes it. In between the text of the file travels with the form, so that nothing is
 * kept for people who do not come back.
 */
@Controller
@RequestMapping("/calendar/{party}/load")
class CalendarLoadPage {

	private static final String VIEW = "calendar-load";

	private final CalendarLoading loading;

	private final Parties parties;

	private final CurrentPerson currentPerson;

	CalendarLoadPage(CalendarLoading loading, Parties parties, CurrentPerson currentPerson) {
		this.loading = loading;
		this.parties = parties;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	String form(@PathVariable String party, Model model) {
		person(party);
		return show(party, "", false, model);
	}

	/**
	 * A file that was chosen comes before the text that the form carries from an earlier
	 * try.
	 */
	@PostMapping
	String preview(@PathVariable String party, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean replace,
			Model model) throws IOException {
		Person person = person(party);
		String days = text;
		try {
			days = (file != null && !file.isEmpty()) ? read(file) : text;
			model.addAttribute("change", this.loading.preview(person, party, days, replace));
		}
		catch (CalendarFileUnusable ex) {
			model.addAttribute("mistake", ex.getLocalizedMessage());
		}
		return show(party, days, replace, model);
	}

	/** What was previewed may have become impossible meanwhile: it is checked again. */
	@PostMapping("/confirmation")
	String load(@PathVariable String party, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "false") boolean replace, Model model, RedirectAttributes next) {
		Person person = person(party);
		try {
			CalendarChange change = this.loading.load(person, party, text, replace);
			next.addFlashAttribute("loaded", this.parties.get(party).name());
			return "redirect:/calendar?month=" + change.firstMonth();
		}
		catch (CalendarFileUnusable ex) {
			model.addAttribute("mistake", ex.getLocalizedMessage());
			return show(party, text, replace, model);
		}
	}

	private Person person(String party) {
		Person person = this.currentPerson.get();
		CalendarLoading.requireRight(person, party);
		return person;
	}

	private String show(String party, String text, boolean replace, Model model) {
		model.addAttribute("party", this.parties.get(party));
		model.addAttribute("text", text);
		model.addAttribute("replace", replace);
		return VIEW;
	}

	private static String read(MultipartFile file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return CalendarFile.text(content.readNBytes(CalendarFile.LARGEST + 1));
		}
	}

}
