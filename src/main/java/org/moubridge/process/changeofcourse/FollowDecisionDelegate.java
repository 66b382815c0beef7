package org.moubridge.process.changeofcourse;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.MemorandumEnds;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Follow decision" in change-of-course.bpmn. */
@Component
class FollowDecisionDelegate implements JavaDelegate {

	private final MemorandumEnds ends;

	private final NewPlan plan;

	private final Wanted wanted;

	FollowDecisionDelegate(MemorandumEnds ends, NewPlan plan, Wanted wanted) {
		this.ends = ends;
		this.plan = plan;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		String choice = this.ends.follow(this.wanted.in(execution));
		if (choice.equals("FINISH_EARLY")) {
			this.plan.follow(variables.initiative());
		}
		variables.set(CourseVariables.MEMORANDUM_END, choice);
	}

}
