package org.moubridge.guest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tasks themselves, which somebody else keeps. */
public interface GuestForms {

	/** Returns the form of a task; empty when the task is no more. */
	Optional<GuestForm> show(String taskId, Locale language);

	/**
	 * Checks values as the form of this task would, and does nothing; refuses what is
	 * wrong with them.
	 * @return every field of the form, null where empty
	 */
	Map<String, Object> check(String taskId, Map<String, Object> values);

	/**
	 * Does the task in the name of its guest, in the caller's transaction, with the same
	 * checks as at every other door; refuses what is wrong with the values.
	 */
	void submit(String taskId, Map<String, Object> values);

}
