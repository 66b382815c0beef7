package org.moubridge.document;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.initiative.InitiativeView;
import org.moubridge.mou.MouView;

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
 * Where files are added to an initiative or a Memorandum. What is not taken is said on
 * its page, at the form.
 */
@Controller
@RequestMapping("/{place:initiatives|mous}/{reference}/documents")
class DocumentsPage {

	private final DocumentDesk desk;

	private final Uploads uploads;

	private final InitiativeView initiatives;

	private final MouView mous;

	private final CurrentPerson currentPerson;

	DocumentsPage(DocumentDesk desk, Uploads uploads, InitiativeView initiatives, MouView mous,
			CurrentPerson currentPerson) {
		this.desk = desk;
		this.uploads = uploads;
		this.initiatives = initiatives;
		this.mous = mous;
		this.currentPerson = currentPerson;
	}

	@PostMapping
	String add(@PathVariable String place, @PathVariable String reference,
			@RequestParam(required = false) @Nullable MultipartFile file, FileForm form, Model model, Locale locale,
			HttpServletRequest http, HttpServletResponse response, RedirectAttributes next) {
		Person person = this.currentPerson.get();
		Shelf shelf = this.desk.shelf("/" + place + "/" + reference, reference, person);
		try {
			this.desk.add(shelf, file, form, person, http.getRemoteAddr());
		}
		catch (FileUnusable refusal) {
			return again(shelf, refusal, form, model, locale, response);
		}
		next.addFlashAttribute("fileAdded", true);
		return "redirect:" + shelf.path() + "#documents";
	}

	/** Where somebody comes whose file was so large that nobody looked at it. */
	@GetMapping
	String refuse(@PathVariable String place, @PathVariable String reference, Model model, Locale locale,
			HttpServletResponse response) {
		Shelf shelf = this.desk.shelf("/" + place + "/" + reference, reference, this.currentPerson.get());
		return again(shelf, this.uploads.tooLarge(), FileForm.EMPTY, model, locale, response);
	}

	private String again(Shelf shelf, FileUnusable refusal, FileForm form, Model model, Locale locale,
			HttpServletResponse response) {
		Person person = this.currentPerson.get();
		boolean mou = Shelves.isMou(shelf.reference());
		if (mou) {
			this.mous.fill(model, person, shelf.reference());
		}
		else {
			this.initiatives.fill(model, person, shelf.reference(), locale);
		}
		model.addAttribute("fileRefused", refusal.sentence(locale)).addAttribute("chosen", form);
		response.setStatus(refusal.status().value());
		return mou ? "mou" : "initiative";
	}

}
