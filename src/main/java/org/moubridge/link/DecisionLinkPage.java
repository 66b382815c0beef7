package org.moubridge.link;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link in a mail. Scanners open it, follow it and run it, so looking
 * changes nothing, however often; only a form that a page of ours was sealed for decides.
 */
@Controller
@RequestMapping("/decide")
class DecisionLinkPage {

	private final Visits visits;

	private final DecisionDesk desk;

	private final DecisionView view;

	DecisionLinkPage(Visits visits, DecisionDesk desk, DecisionView view) {
		this.visits = visits;
		this.desk = desk;
		this.view = view;
	}

	@GetMapping({ "/{token}", "/{token}/take-back", "/{token}/fresh-link", "/{token}/question", "/{token}/account" })
	ModelAndView show(@PathVariable String token, HttpServletRequest http) {
		return this.view.of(this.visits.byLink(token, DecisionForm.EMPTY, http));
	}

	@PostMapping("/{token}")
	ModelAndView decide(@PathVariable String token, DecisionForm form, HttpServletRequest http) {
		return this.desk.decide(() -> this.visits.byLink(token, form, http), form);
	}

	@PostMapping("/{token}/question")
	ModelAndView ask(@PathVariable String token, DecisionForm form, HttpServletRequest http) {
		return this.desk.ask(() -> this.visits.byLink(token, form, http), form);
	}

	@PostMapping("/{token}/take-back")
	ModelAndView takeBack(@PathVariable String token, DecisionForm form, HttpServletRequest http) {
		return this.desk.takeBack(() -> this.visits.byLink(token, form, http), form);
	}

	@PostMapping("/{token}/fresh-link")
	ModelAndView sendFreshLink(@PathVariable String token, DecisionForm form, HttpServletRequest http) {
		return this.desk.sendFreshLink(() -> this.visits.byLink(token, form, http), form);
	}

	@PostMapping("/{token}/account")
	ModelAndView sendInvitation(@PathVariable String token, DecisionForm form, HttpServletRequest http) {
		return this.desk.sendInvitation(() -> this.visits.byLink(token, form, http), form);
	}

	/** Whatever else is tried, by whatever method, is as unknown as a wrong token. */
	@RequestMapping({ "", "/", "/**" })
	ModelAndView anythingElse(HttpServletRequest http) {
		return this.view.of(this.visits.byLink(http.getRequestURI(), DecisionForm.EMPTY, http));
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		ReaderLanguage.use(http, Optional.empty());
		return new ModelAndView("unknown-link", unknown.status());
	}

}
