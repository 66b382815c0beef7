package org.moubridge.access;

import java.util.Map;

import org.springframework.core.annotation.Order;
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
		HttpStatus status = (refusal instanceof NotFound) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
		return new ModelAndView("error", Map.of("status", status.value(), "sentence", refusal.getLocalizedMessage()),
				status);
	}

}
