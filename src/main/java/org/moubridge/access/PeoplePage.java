package org.moubridge.access;

import java.time.ZoneId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person's registered address is changed. */
@Controller
@RequestMapping("/people")
class PeoplePage {

	private final AddressBook book;

	private final CurrentPerson currentPerson;

	private final Parties parties;

	PeoplePage(AddressBook book, CurrentPerson currentPerson, Parties parties) {
		this.book = book;
		this.currentPerson = currentPerson;
		this.parties = parties;
	}

	@GetMapping
	String list(Model model) {
		Person keeper = keeper();
		model.addAttribute("people", this.book.of(keeper));
		model.addAttribute("zone", zone(keeper));
		return "people";
	}

	@PostMapping("/{id}/address")
	String change(@PathVariable String id, @RequestParam(defaultValue = "") String address, RedirectAttributes next) {
		Person keeper = keeper();
		try {
			this.book.change(keeper, id, address);
			next.addFlashAttribute("changed", id);
		}
		catch (NotFound ex) {
			throw ex;
		}
		catch (Refusal ex) {
			next.addFlashAttribute("mistake", ex.getLocalizedMessage());
			next.addFlashAttribute("mistaken", id);
			next.addFlashAttribute("typed", address);
		}
		return "redirect:/people";
	}

	private Person keeper() {
		Person person = this.currentPerson.get();
		if (!AddressBook.isKeptBy(person)) {
			throw new NotAllowed("error.people.not-yours");
		}
		return person;
	}

	private ZoneId zone(Person keeper) {
		return (keeper.party() != null) ? this.parties.get(keeper.party()).zone() : ZoneId.of("UTC");
	}

}
