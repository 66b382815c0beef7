package org.moubridge.notification;

import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was written to whom, and whether it arrived. */
@Controller
@RequestMapping("/mails")
class MailsPage {

	private final Correspondence correspondence;

	private final CurrentPerson currentPerson;

	private final Parties parties;

	MailsPage(Correspondence correspondence, CurrentPerson currentPerson, Parties parties) {
		this.correspondence = correspondence;
		this.currentPerson = currentPerson;
		this.parties = parties;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Long before, Model model) {
		Person reader = this.currentPerson.get();
		model.addAttribute("page", this.correspondence.page(reader, before));
		model.addAttribute("first", before == null);
		model.addAttribute("zone", zone(reader));
		return "mails";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model model) {
		Person reader = this.currentPerson.get();
		Correspondence.Entry entry = this.correspondence.find(reader, id).orElseThrow(MailsPage::notFound);
		model.addAttribute("entry", entry);
		model.addAttribute("letter", this.correspondence.preview(entry.mail()));
		model.addAttribute("resendable", this.correspondence.mayResend(reader, entry));
		model.addAttribute("cancellable", this.correspondence.mayCancel(reader, entry));
		model.addAttribute("correctable", this.correspondence.mayCorrect(reader, entry));
		model.addAttribute("zone", zone(reader));
		return "mail";
	}

	@PostMapping("/{id}/resend")
	String resend(@PathVariable UUID id, RedirectAttributes next) {
		if (!this.correspondence.resend(this.currentPerson.get(), id)) {
			throw notFound();
		}
		next.addFlashAttribute("resent", true);
		return "redirect:/mails/" + id;
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable UUID id, RedirectAttributes next) {
		if (!this.correspondence.cancel(this.currentPerson.get(), id)) {
			throw notFound();
		}
		next.addFlashAttribute("cancelled", true);
		return "redirect:/mails/" + id;
	}

	@PostMapping("/{id}/address")
	String correct(@PathVariable UUID id, @RequestParam(defaultValue = "") String address, RedirectAttributes next) {
		try {
			if (!this.correspondence.correct(this.currentPerson.get(), id, address)) {
				throw notFound();
			}
			next.addFlashAttribute("corrected", true);
		}
		catch (Refusal ex) {
			next.addFlashAttribute("mistake", ex.getLocalizedMessage());
			next.addFlashAttribute("typed", address);
		}
		return "redirect:/mails/" + id;
	}

	private ZoneId zone(Person reader) {
		return (reader.party() != null) ? this.parties.find(reader.party()).map(Party::zone).orElse(ZoneId.of("UTC"))
				: ZoneId.of("UTC");
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
