package org.moubridge.access;

/** What was asked for does not exist, or is none of the caller's business. */
public abstract class NotFound extends Refusal {

	protected NotFound(String key, Object... args) {
		super(key, args);
	}

}
