package org.moubridge.letter;

import org.springframework.http.HttpStatus;

/** No certificate has this code, or too many codes were tried. */
class UnknownCertificate extends RuntimeException {

	private final String code;

	private final HttpStatus status;

	UnknownCertificate(String code, HttpStatus status) {
		this.code = code;
		this.status = status;
	}

	String code() {
		return this.code;
	}

	HttpStatus status() {
		return this.status;
	}

}
