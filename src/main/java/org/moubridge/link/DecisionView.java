package org.moubridge.link;

import java.util.Map;
import java.util.Optional;

import org.moubridge.account.Accounts;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Choice;
import org.moubridge.approval.PendingAnswer;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows how things stand: the question with its form, or what became of it. */
@Component
class DecisionView {

	private final Sheets sheets;

	private final Answers answers;

	private final Accounts accounts;

	DecisionView(Sheets sheets, Answers answers, Accounts accounts) {
		this.sheets = sheets;
		this.answers = answers;
		this.accounts = accounts;
	}

	ModelAndView of(Visit visit) {
		return again(visit, form(visit), Map.of(), visit.situation().state().status());
	}

	/** What was sent came too late: nothing was recorded, and the page says so. */
	ModelAndView late(Visit visit) {
		return of(visit).addObject("late", true);
	}

	ModelAndView freshLinkSent(Visit visit) {
		ModelAndView view = of(visit).addObject("sent", true);
		view.setStatus(HttpStatus.OK);
		return view;
	}

	ModelAndView asked(Visit visit) {
		return of(visit).addObject("questionSent", true);
	}

	ModelAndView invited(Visit visit) {
		return of(visit).addObject("invited", true);
	}

	ModelAndView redirect(Visit visit) {
		String language = visit.signedIn() ? "" : "?lang=" + visit.language().getLanguage();
		var page = new RedirectView(visit.path() + language, true);
		page.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(page);
	}

	/**
	 * Shows the page with everything that was typed and what to do about it.
	 * @param mistakes sentences by field, those about the whole under {@code page}
	 */
	ModelAndView again(Visit visit, DecisionForm form, Map<String, String> mistakes, HttpStatus status) {
		boolean asked = visit.situation().state() == State.ASKED;
		return new ModelAndView(asked ? "decide" : "decided", status).addObject("visit", visit)
			.addObject("situation", visit.situation())
			.addObject("sheet", this.sheets.of(visit.situation(), visit.language(), visit.signedIn()))
			.addObject("choices", Choice.values())
			.addObject("longest", Mistakes.LONGEST)
			.addObject("confirm", visit.situation().request().slot().signIn())
			.addObject("form", form)
			.addObject("account", account(visit))
			.addObject("pending", pending(visit).orElse(null))
			.addObject("mistakes", mistakes);
	}

	/** Returns what is said to who has to sign in. */
	private AccountState account(Visit visit) {
		String reader = visit.situation().reader().id();
		if (visit.situation().state() != State.SIGN_IN || this.accounts.exists(reader)) {
			return AccountState.EXISTS;
		}
		return this.accounts.mayInviteHerself(reader) ? AccountState.BY_INVITATION : AccountState.BY_OTHERS;
	}

	/**
	 * An answer by mail that is to be confirmed is filled in. Who did not sign in chooses
	 * it herself: scanners send forms that need nothing but a button pressed.
	 */
	private DecisionForm form(Visit visit) {
		return pending(visit)
			.map((given) -> new DecisionForm(visit.signedIn() ? given.answer().name() : "", given.comment(), "", ""))
			.orElse(DecisionForm.EMPTY);
	}

	private Optional<PendingAnswer> pending(Visit visit) {
		Situation situation = visit.situation();
		return Optional.of(situation)
			.filter((now) -> now.state() == State.ASKED)
			.flatMap((now) -> this.answers.pending(now.request().id(), now.reader().id()));
	}

}
