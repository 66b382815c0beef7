package org.moubridge.access;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What our own REST answers when it refuses or fails: problem+json with a sentence. What
 * Spring MVC refuses by itself has its problem+json already and comes first.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	@ExceptionHandler
	ProblemDetail refused(Refusal refusal) {
		return ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getLocalizedMessage());
	}

	@ExceptionHandler({ OptimisticLockingException.class, ConcurrencyFailureException.class })
	ProblemDetail lostRace() {
		return say(HttpStatus.CONFLICT, "access.conflict");
	}

	@ExceptionHandler(AuthorizationException.class)
	ProblemDetail notAllowed() {
		return say(HttpStatus.FORBIDDEN, "access.closed");
	}

	/** Spring Security's own: its filter answers. */
	@ExceptionHandler
	void denied(AccessDeniedException denied) {
		throw denied;
	}

	@ExceptionHandler
	ProblemDetail failed(Exception failure) {
		return Refusal.in(failure).map(this::refused).orElseGet(() -> {
			log.error("A call failed", failure);
			return say(HttpStatus.INTERNAL_SERVER_ERROR, "access.failed");
		});
	}

	private static ProblemDetail say(HttpStatus status, String key) {
		return ProblemDetail.forStatusAndDetail(status, Refusal.sentence(key, LocaleContextHolder.getLocale()));
	}

}
