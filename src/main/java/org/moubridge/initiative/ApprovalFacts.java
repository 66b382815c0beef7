package org.moubridge.initiative;

import java.util.Map;

import org.moubridge.approval.AnswerGiven;
import org.moubridge.approval.AnswerTakenBack;
import org.moubridge.approval.PartErased;
import org.moubridge.approval.QuestionAnswered;
import org.moubridge.approval.QuestionAsked;

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
	void on(QuestionAsked event) {
		this.timeline.add(event.reference(), "question-asked", event.asker(), Map.of("text", event.text()));
	}

	@EventListener
	void on(QuestionAnswered event) {
		this.timeline.add(event.reference(), "question-answered", event.coordinator(), Map.of("text", event.text()));
	}

	/** What is erased from the record goes from the timeline too. */
	@EventListener
	void on(PartErased event) {
		this.timeline.forget(event.decision(), event.part());
		this.timeline.add(event.reference(), "part-erased", event.administrator(), Map.of("part", event.part().name(),
				"position", Integer.toString(event.decision().position()), "reason", event.reason()));
	}

	@EventListener
	void on(AnswerTakenBack event) {
		this.timeline.add(event.reference(), "answer-taken-back", event.approver(), Map.of());
	}

}
