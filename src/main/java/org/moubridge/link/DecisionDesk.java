package org.moubridge.link;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.moubridge.account.Accounts;
import org.moubridge.access.Guesses;
import org.moubridge.access.Refusal;
import org.moubridge.approval.Asking;
import org.moubridge.approval.QuestionUnusable;
import org.moubridge.approval.Questions;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what was sent from the page of a question, whoever stands there. After a change
 * the browser fetches the page anew, so that reloading sends nothing twice.
 */
@Component
class DecisionDesk {

	private final DecisionView view;

	private final Mistakes mistakes;

	private final Answering answering;

	private final Asking asking;

	private final Questions questions;

	private final Words words;

	private final Accounts accounts;

	private final Guesses freshLinks;

	DecisionDesk(DecisionView view, Mistakes mistakes, Answering answering, Asking asking, Questions questions,
			Words words, Accounts accounts, LinkSettings settings) {
		this.view = view;
		this.mistakes = mistakes;
		this.answering = answering;
		this.asking = asking;
		this.questions = questions;
		this.words = words;
		this.accounts = accounts;
		this.freshLinks = new Guesses(settings.freshLinksPerHour(), Duration.ofHours(1));
	}

	/**
	 * Records an answer.
	 * @param visits looks how things stand, now and again after a refusal
	 */
	ModelAndView decide(Supplier<Visit> visits, DecisionForm form) {
		Visit visit = visits.get();
		Map<String, String> wrong = this.mistakes.in(form, visit.situation().request(), visit.language());
		if (visit.situation().state() == State.ASKED && visit.genuine() && !wrong.isEmpty()) {
			return this.view.again(visit, form, wrong, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		return change(visits, visit, visit.situation().state() == State.ASKED, form, (now) -> this.answering
			.answer(now.situation().request().id(), now.situation().reader(), form, now.evidence()));
	}

	ModelAndView takeBack(Supplier<Visit> visits, DecisionForm form) {
		Visit visit = visits.get();
		return change(visits, visit, visit.situation().mayTakeBack(), form, (now) -> this.answering
			.takeBack(now.situation().request().id(), now.situation().reader(), now.evidence()));
	}

	/** Asks the proposer something; the question for approval stays as open as it was. */
	ModelAndView ask(Supplier<Visit> visits, DecisionForm form) {
		Visit visit = visits.get();
		if (visit.situation().state() != State.ASKED) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, form, "link.error.seal", HttpStatus.BAD_REQUEST);
		}
		try {
			this.questions.ask(visit.situation().request().id(), visit.situation().reader(), form.question());
			return this.view.asked(visits.get());
		}
		catch (QuestionUnusable wrong) {
			return this.view.again(visit, form, Map.of("question", wrong.sentence(visit.language())),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
		catch (Refusal refusal) {
			return refused(visits.get(), form, refusal);
		}
	}

	/** The link goes to the registered address, whoever asks for it. */
	ModelAndView sendFreshLink(Supplier<Visit> visits, DecisionForm form) {
		Visit visit = visits.get();
		if (!visit.situation().offersFreshLink()) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, form, "link.error.seal", HttpStatus.BAD_REQUEST);
		}
		boolean sent = !this.freshLinks.tooMany(visit.network())
				&& this.asking.sendFreshLink(visit.situation().open(), visit.situation().reader().id());
		this.freshLinks.missed(visit.network());
		return sent ? this.view.freshLinkSent(visits.get())
				: again(visit, form, "link.error.fresh-limit", HttpStatus.TOO_MANY_REQUESTS);
	}

	/**
	 * Who has to sign in and has no account gets an invitation to it, at the registered
	 * address, whoever asks. The answer is the same whether it was sent or not.
	 */
	ModelAndView sendInvitation(Supplier<Visit> visits, DecisionForm form) {
		Visit visit = visits.get();
		if (visit.situation().state() != State.SIGN_IN) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, form, "link.error.seal", HttpStatus.BAD_REQUEST);
		}
		if (!this.freshLinks.tooMany(visit.network())) {
			this.accounts.inviteHerself(visit.situation().reader().id());
		}
		this.freshLinks.missed(visit.network());
		return this.view.invited(visits.get());
	}

	private ModelAndView change(Supplier<Visit> visits, Visit visit, boolean inTime, DecisionForm form,
			Consumer<Visit> change) {
		if (!inTime) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, form, "link.error.seal", HttpStatus.BAD_REQUEST);
		}
		try {
			change.accept(visit);
			return this.view.redirect(visit);
		}
		catch (Refusal refusal) {
			return refused(visits.get(), form, refusal);
		}
		catch (ConcurrencyFailureException ex) {
			return again(visits.get(), form, "link.error.conflict", HttpStatus.CONFLICT);
		}
	}

	private ModelAndView refused(Visit now, DecisionForm form, Refusal refusal) {
		boolean asked = now.situation().state() == State.ASKED;
		return asked ? this.view.again(now, form, Map.of("page", refusal.sentence(now.language())), HttpStatus.CONFLICT)
				: this.view.late(now);
	}

	private ModelAndView again(Visit visit, DecisionForm form, String key, HttpStatus status) {
		return this.view.again(visit, form, Map.of("page", this.words.say(key, visit.language())), status);
	}

}
