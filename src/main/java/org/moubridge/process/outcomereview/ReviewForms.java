package org.moubridge.process.outcomereview;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.moubridge.access.Parties;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms of the review: each party looks back for itself, then the leading one writes
 * down what comes next.
 */
@Component
class ReviewForms implements FormBinding {

	private static final Set<String> SCORES = Set.of("relevance", "coherence", "effectiveness", "efficiency", "impact",
			"sustainability");

	private final Parts parts;

	private final ContentText texts;

	private final Timeline timeline;

	private final Parties parties;

	ReviewForms(Parts parts, ContentText texts, Timeline timeline, Parties parties) {
		this.parts = parts;
		this.texts = texts;
		this.timeline = timeline;
		this.parties = parties;
	}

	@Override
	public Set<String> forms() {
		return Set.of("review-outcome", "agree-next-step");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		return task.form().equals("review-outcome")
				? Map.of("context", this.texts.markdown(task.initiative(), Locale.ENGLISH))
				: Map.of("reviews", reviews(task.initiative()));
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		if (task.form().equals("review-outcome")) {
			this.parts.save(task.initiative(), Parts.REVIEW, task.element("reviewer", "party"), task.person(), values);
			this.timeline.add(task.initiative(), "reviewed", task.person(), Map.of());
			return;
		}
		if (!"STOP".equals(values.get("nextStep"))
				&& (values.get("nextStepOwner") == null || values.get("nextStepDue") == null)) {
			throw new Refusal("error.next-step.incomplete");
		}
		this.parts.save(task.initiative(), Parts.NEXT_STEP, task.person(), values);
		this.timeline.add(task.initiative(), "next-step-agreed", task.person(),
				Map.of("answer", (String) values.get("nextStep")));
	}

	/** Both reviews side by side: the scores, then the words. */
	private String reviews(String reference) {
		return this.parts.byParty(reference, Parts.REVIEW)
			.entrySet()
			.stream()
			.map((review) -> "**" + this.parties.get(review.getKey()).name() + "**\n\n" + scores(review.getValue())
					+ "\n\n" + Markdown.escape(String.valueOf(review.getValue().get("achieved"))))
			.collect(Collectors.joining("\n\n"));
	}

	private static String scores(Map<String, Object> review) {
		return SCORES.stream()
			.sorted()
			.map((score) -> score + " " + review.get(score))
			.collect(Collectors.joining(" · "));
	}

}
