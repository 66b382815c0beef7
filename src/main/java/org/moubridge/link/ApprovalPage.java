package org.moubridge.link;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same page for an approver who signed in. */
@Controller
@RequestMapping("/approvals/{id}")
class ApprovalPage {

	private final Visits visits;

	private final DecisionDesk desk;

	private final DecisionView view;

	ApprovalPage(Visits visits, DecisionDesk desk, DecisionView view) {
		this.visits = visits;
		this.desk = desk;
		this.view = view;
	}

	@GetMapping({ "", "/take-back", "/question" })
	ModelAndView show(@PathVariable UUID id, HttpServletRequest http) {
		return this.view.of(this.visits.signedIn(id, http));
	}

	@PostMapping
	ModelAndView decide(@PathVariable UUID id, DecisionForm form, HttpServletRequest http) {
		return this.desk.decide(() -> this.visits.signedIn(id, http), form);
	}

	@PostMapping("/question")
	ModelAndView ask(@PathVariable UUID id, DecisionForm form, HttpServletRequest http) {
		return this.desk.ask(() -> this.visits.signedIn(id, http), form);
	}

	@PostMapping("/take-back")
	ModelAndView takeBack(@PathVariable UUID id, DecisionForm form, HttpServletRequest http) {
		return this.desk.takeBack(() -> this.visits.signedIn(id, http), form);
	}

}
