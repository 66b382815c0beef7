package org.moubridge.access;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows a refusal as the page {@code error} with its sentence. */
@ControllerAdvice(annotations = Controller.class)
@Order
class PageProblems {

	@ExceptionHandler
	ModelAndView refused(Refusal refusal) {
		return page(refusal.status(), refusal.getLocalizedMessage());
	}

	@ExceptionHandler({ OptimisticLockingException.class, ConcurrencyFailureException.class })
	ModelAndView lostRace() {
		return page(HttpStatus.CONFLICT, Refusal.sentence("access.conflict", LocaleContextHolder.getLocale()));
	}

	private static ModelAndView page(HttpStatus status, String sentence) {
		return new ModelAndView("error", Map.of("status", status.value(), "sentence", sentence), status);
	}

}
