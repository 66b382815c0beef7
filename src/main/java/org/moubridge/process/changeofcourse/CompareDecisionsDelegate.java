package org.moubridge.process.changeofcourse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.moubridge.initiative.MemorandumEnds;
import org.moubridge.initiative.Parts;
import org.moubridge.process.engine.InitiativeVariables;

import org.springframework.stereotype.Component;

/** "Compare decisions" in change-of-course.bpmn. */
@Component
class CompareDecisionsDelegate implements JavaDelegate {

	private static final String FORM = "decide-on-end-of-memorandum";

	/** What has to be the same besides the choice. */
	private static final Map<String, List<String>> DETAILS = Map.of("CONTINUE",
			List.of("agreementReference", "agreementDate"), "FINISH_EARLY", List.of("finishDate"), "STOP", List.of());

	private final Parts parts;

	private final MemorandumEnds ends;

	private final Wanted wanted;

	CompareDecisionsDelegate(Parts parts, MemorandumEnds ends, Wanted wanted) {
		this.parts = parts;
		this.ends = ends;
		this.wanted = wanted;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var variables = new InitiativeVariables(execution);
		var answers = List.copyOf(this.parts.byParty(variables.initiative(), FORM).values());
		boolean same = answers.stream().map(CompareDecisionsDelegate::essence).distinct().count() == 1;
		if (same) {
			Map<String, Object> agreed = essence(answers.get(0));
			agreed.put("memorandumReason",
					answers.stream()
						.map((answer) -> String.valueOf(answer.get("memorandumReason")))
						.distinct()
						.collect(Collectors.joining("\n")));
			this.ends.agree(this.wanted.in(execution), agreed);
		}
		boolean again = execution.hasVariable(CourseVariables.MEMORANDUM_DECISION);
		variables.set(CourseVariables.MEMORANDUM_DECISION, same ? "SAME" : again ? "DIFFERENT_AGAIN" : "DIFFERENT");
	}

	private static Map<String, Object> essence(Map<String, Object> answer) {
		String choice = String.valueOf(answer.get("memorandumChoice"));
		Map<String, Object> essence = new HashMap<>(Map.of("memorandumChoice", choice));
		DETAILS.get(choice).forEach((field) -> essence.put(field, answer.get(field)));
		return essence;
	}

}
