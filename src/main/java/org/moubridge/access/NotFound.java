package org.moubridge.access;

import org.springframework.http.HttpStatus;

/** What was asked for does not exist, or is none of the caller's business. */
public abstract class NotFound extends Refusal {

	protected NotFound(String key, Object... args) {
		super(key, args);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.NOT_FOUND;
	}

}
