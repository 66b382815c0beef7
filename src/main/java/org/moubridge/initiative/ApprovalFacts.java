package org.moubridge.initiative;

import java.util.Map;

import org.moubridge.approval.AnswerGiven;
import org.moubridge.approval.AnswerTakenBack;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Each answer to the question for approval stands in the timeline of what was asked
 * about.
 */
@Component
class ApprovalFacts {

	private final Timeline timeline;

	ApprovalFacts(Timeline timeline) {
		this.timeline = timeline;
	}

	@EventListener
	void on(AnswerGiven event) {
		this.timeline.add(event.reference(), "answered", event.approver(), Map.of("answer", event.answer().name(),
				"version", Integer.toString(event.version()), "reason", event.comment()));
	}

	@EventListener
	void on(AnswerTakenBack event) {
		this.timeline.add(event.reference(), "answer-taken-back", event.approver(), Map.of());
	}

}
