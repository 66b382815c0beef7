package org.moubridge.approval;

import org.moubridge.access.Refusal;

import org.springframework.http.HttpStatus;

/** What was typed is missing, too long or not readable; the sentence says which. */
public class QuestionUnusable extends Refusal {

	QuestionUnusable(String key, Object... args) {
		super(key, args);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.UNPROCESSABLE_ENTITY;
	}

}
