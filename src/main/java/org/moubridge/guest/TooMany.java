package org.moubridge.guest;

import org.moubridge.access.Refusal;

import org.springframework.http.HttpStatus;

/** More was sent than people would send. */
public class TooMany extends Refusal {

	TooMany(String key) {
		super(key);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.TOO_MANY_REQUESTS;
	}

}
