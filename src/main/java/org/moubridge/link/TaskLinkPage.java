package org.moubridge.link;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link that a guest gets for her task. Looking changes nothing,
 * however often; only a form that a page of ours was sealed for does the task.
 */
@Controller
@RequestMapping("/task/{token}")
class TaskLinkPage {

	private final TaskVisits visits;

	private final TaskDesk desk;

	private final TaskView view;

	TaskLinkPage(TaskVisits visits, TaskDesk desk, TaskView view) {
		this.visits = visits;
		this.desk = desk;
		this.view = view;
	}

	@GetMapping({ "", "/fresh-link" })
	ModelAndView show(@PathVariable String token, HttpServletRequest http) {
		return this.view.of(this.visits.byLink(token, TaskForm.EMPTY, http));
	}

	@PostMapping
	ModelAndView send(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		return this.desk.send(() -> this.visits.byLink(token, form, http), form);
	}

	@PostMapping("/draft")
	ResponseEntity<Void> keepDraft(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		return ResponseEntity.status(this.desk.keepDraft(this.visits.byLink(token, form, http), form)).build();
	}

	@PostMapping("/fresh-link")
	ModelAndView sendFreshLink(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		return this.desk.sendFreshLink(() -> this.visits.byLink(token, form, http));
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		ReaderLanguage.use(http, Optional.empty());
		return new ModelAndView("unknown-link", unknown.status());
	}

}
