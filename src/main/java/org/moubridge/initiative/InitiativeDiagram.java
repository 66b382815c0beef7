package org.moubridge.initiative;

import java.util.List;

/** Where an initiative is in the pictures of its processes; they are known there. */
public interface InitiativeDiagram {

	/**
	 * Returns the picture of the initiative's process, then those of the processes it
	 * called, each with what happened in its newest run; empty when it never had a
	 * process.
	 */
	List<Drawing> of(String reference);

}
