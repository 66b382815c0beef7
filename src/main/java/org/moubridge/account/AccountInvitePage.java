package org.moubridge.account;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotFound;
import org.moubridge.access.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on the page of people by which one is invited to set a password. */
@Controller
class AccountInvitePage {

	private final Accounts accounts;

	private final CurrentPerson currentPerson;

	AccountInvitePage(Accounts accounts, CurrentPerson currentPerson) {
		this.accounts = accounts;
		this.currentPerson = currentPerson;
	}

	@PostMapping("/people/{id}/account")
	String invite(@PathVariable String id, RedirectAttributes next) {
		try {
			this.accounts.invite(this.currentPerson.get(), id);
			next.addFlashAttribute("invited", id);
		}
		catch (NotFound ex) {
			throw ex;
		}
		catch (Refusal ex) {
			next.addFlashAttribute("refused", id);
			next.addFlashAttribute("refusal", ex.getLocalizedMessage());
		}
		return "redirect:/people";
	}

}
