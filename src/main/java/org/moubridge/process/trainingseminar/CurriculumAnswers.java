package org.moubridge.process.trainingseminar;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/** What the partner says of the curriculum until both agree. */
@Component
class CurriculumAnswers {

	private final Parts parts;

	private final Timeline timeline;

	CurriculumAnswers(Parts parts, Timeline timeline) {
		this.parts = parts;
		this.timeline = timeline;
	}

	/** Records the answer and returns whether the partner agrees. */
	boolean record(TaskInHand task, @Nullable Object agreement, @Nullable Object comment) {
		boolean agreed = "AGREED".equals(agreement);
		if (!agreed && comment == null) {
			throw new Refusal("error.curriculum.comment-missing");
		}
		Map<String, Object> fields = new HashMap<>();
		fields.put("agreement", agreement);
		fields.put("comment", agreed ? null : comment);
		this.parts.save(task.initiative(), Parts.CURRICULUM_ANSWER, task.person(), fields);
		this.timeline.add(task.initiative(), agreed ? "curriculum-agreed" : "curriculum-returned", task.person(),
				agreed ? Map.of() : Map.of("reason", comment.toString()));
		return agreed;
	}

	/** Returns why the curriculum has to be drafted again; empty at first. */
	String comment(String reference) {
		Object comment = this.parts.get(reference, Parts.CURRICULUM_ANSWER).get("comment");
		Object conditions = this.parts.get(reference, Parts.CLEARANCE).get("clearanceConditions");
		return ((comment != null) ? comment.toString() : "") + ((conditions != null) ? "\n" + conditions : "");
	}

}
