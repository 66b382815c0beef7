package org.moubridge.initiative;

import org.jspecify.annotations.Nullable;

/**
 * Brings a change of course on its way; which steps it takes is known where its process
 * is.
 */
public interface ChangeOfCourse {

	/**
	 * Begins what follows, in the caller's transaction.
	 * @param party the party that asked for it
	 * @param about what it is about; null for the initiative as a whole
	 */
	void begin(String reference, CourseKind kind, String party, @Nullable Entry about);

}
