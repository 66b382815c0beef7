package org.moubridge.access;

import org.springframework.http.HttpStatus;

/** What was asked for does not fit the state that things are in by now. */
public class TooLate extends Refusal {

	public TooLate(String key, Object... args) {
		super(key, args);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.CONFLICT;
	}

}
