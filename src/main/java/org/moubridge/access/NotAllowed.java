package org.moubridge.access;

import org.springframework.http.HttpStatus;

/** The caller may see this, but it is not hers to do. */
public class NotAllowed extends Refusal {

	public NotAllowed(String key, Object... args) {
		super(key, args);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.FORBIDDEN;
	}

}
