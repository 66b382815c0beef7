package org.moubridge.link;

import org.springframework.http.HttpStatus;

/** We never sent this link, or too many of them were tried. */
class UnknownLink extends RuntimeException {

	private final HttpStatus status;

	UnknownLink(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

}
