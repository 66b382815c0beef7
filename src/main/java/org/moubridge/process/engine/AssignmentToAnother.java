package org.moubridge.process.engine;

import org.moubridge.access.Refusal;

/** Somebody tried to give a task to a colleague, or to the other party. */
public class AssignmentToAnother extends Refusal {

	AssignmentToAnother(String assignee) {
		super("access.assignmentToAnother", assignee);
	}

}
