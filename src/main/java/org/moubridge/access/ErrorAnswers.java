package org.moubridge.access;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * What programs are told when a request is refused before it reaches anything of ours,
 * like an address that the firewall does not let through: problem+json with a sentence.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

	private static final Map<HttpStatus, String> SENTENCES = Map.of(HttpStatus.BAD_REQUEST, "access.invalid",
			HttpStatus.UNAUTHORIZED, "access.signIn", HttpStatus.FORBIDDEN, "access.closed", HttpStatus.NOT_FOUND,
			"access.notFound", HttpStatus.METHOD_NOT_ALLOWED, "access.closed", HttpStatus.PAYLOAD_TOO_LARGE,
			"access.tooLarge");

	ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views) {
		super(attributes, server.getError(), views);
	}

	@Override
	public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		HttpStatus status = getStatus(request);
		String key = SENTENCES.getOrDefault(status, status.is4xxClientError() ? "access.invalid" : "access.failed");
		String sentence = Refusal.sentence(key, LocaleContextHolder.getLocale());
		Object path = getErrorAttributes(request, ErrorAttributeOptions.defaults()).get("path");
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Map.of("type", "about:blank", "title", status.getReasonPhrase(), "status", status.value(), "detail",
					sentence, "message", sentence, "instance", (path != null) ? path : ""));
	}

}
