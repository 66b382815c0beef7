package org.moubridge.link;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Passwords;
import org.moubridge.access.Refusal;
import org.moubridge.account.Accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a person sets her password by the link in an invitation. Looking changes nothing;
 * nobody is signed in by it, so there is no session that somebody else could have begun.
 */
@Controller
@RequestMapping("/account")
class AccountLinkPage {

	private final AccountVisits visits;

	private final Accounts accounts;

	private final Passwords passwords;

	private final Words words;

	AccountLinkPage(AccountVisits visits, Accounts accounts, Passwords passwords, Words words) {
		this.visits = visits;
		this.accounts = accounts;
		this.passwords = passwords;
		this.words = words;
	}

	@GetMapping("/{token}")
	ModelAndView show(@PathVariable String token, HttpServletRequest http) {
		return page(this.visits.byLink(token, AccountForm.EMPTY, http), List.of(), null, HttpStatus.OK);
	}

	@PostMapping("/{token}")
	ModelAndView setUp(@PathVariable String token, AccountForm form, HttpServletRequest http) {
		AccountVisit visit = this.visits.byLink(token, form, http);
		if (!visit.genuine()) {
			return page(visit, List.of(this.words.say("link.error.seal", visit.language())), null,
					HttpStatus.BAD_REQUEST);
		}
		List<String> mistakes = this.passwords.mistakes(visit.person().id(), form.password())
			.stream()
			.map((mistake) -> mistake.sentence(visit.language()))
			.toList();
		String different = form.password().equals(form.repeated()) ? null
				: new Refusal("error.password.repeat").sentence(visit.language());
		if (!mistakes.isEmpty() || different != null) {
			return page(visit, mistakes, different, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		if (!this.accounts.setUp(token, form.password(), http.getRemoteAddr(), Visits.browser(http))) {
			throw new UnknownLink(HttpStatus.NOT_FOUND);
		}
		return signIn(visit);
	}

	/** Whatever else is tried, by whatever method, is as unknown as a wrong token. */
	@RequestMapping({ "", "/", "/**" })
	ModelAndView anythingElse(HttpServletRequest http) {
		return page(this.visits.byLink(http.getRequestURI(), AccountForm.EMPTY, http), List.of(), null, HttpStatus.OK);
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		ReaderLanguage.use(http, Optional.empty());
		return new ModelAndView("account-unknown", unknown.status());
	}

	private static ModelAndView signIn(AccountVisit visit) {
		var page = new RedirectView("/login?account&lang=" + visit.language().getLanguage(), true);
		page.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(page);
	}

	private static ModelAndView page(AccountVisit visit, List<String> mistakes, @Nullable String different,
			HttpStatus status) {
		return new ModelAndView("account", status).addObject("visit", visit)
			.addObject("mistakes", mistakes)
			.addObject("different", different);
	}

}
