package org.moubridge.process.stream;

/** People whom a stream knows besides the coordinators, and who are told how it ends. */
public interface Concerned {

	/** Tells them that the initiative was ended; nothing where it has none of them. */
	void tellCancellation(String reference);

}
