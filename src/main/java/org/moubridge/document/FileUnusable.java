package org.moubridge.document;

import org.moubridge.access.Refusal;

import org.springframework.http.HttpStatus;

/** This file is not kept; the sentence says why. */
public class FileUnusable extends Refusal {

	FileUnusable(String key, Object... args) {
		super(key, args);
	}

	@Override
	public HttpStatus status() {
		return HttpStatus.UNPROCESSABLE_ENTITY;
	}

}
