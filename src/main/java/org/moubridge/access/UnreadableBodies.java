package org.moubridge.access;

import java.util.Collection;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a body that our REST cannot take, by the name of the field. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableBodies {

	@ExceptionHandler
	ProblemDetail unreadable(HttpMessageNotReadableException failure) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal(failure).getLocalizedMessage());
	}

	private static Refusal refusal(HttpMessageNotReadableException failure) {
		if (failure.getCause() instanceof UnrecognizedPropertyException unknown) {
			return new Refusal("error.body.unknown", unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
		}
		if (failure.getCause() instanceof MismatchedInputException mismatch && !mismatch.getPath().isEmpty()) {
			return new Refusal("error.body.type", path(mismatch));
		}
		return new Refusal("error.body.unreadable");
	}

	private static String names(Collection<Object> fields) {
		return fields.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
	}

	private static String path(JsonMappingException mismatch) {
		return mismatch.getPath()
			.stream()
			.map(JsonMappingException.Reference::getFieldName)
			.map(String::valueOf)
			.collect(Collectors.joining("."));
	}

}
