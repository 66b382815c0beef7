package org.moubridge.process.collaborativeresearch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Component;

/** What both parties answered to the same question, each in its own form. */
@Component
class JointAnswers {

	private final Parts parts;

	JointAnswers(Parts parts) {
		this.parts = parts;
	}

	/** Returns what each party answered. */
	List<String> of(String reference, String form, String field) {
		return this.parts.byParty(reference, form)
			.values()
			.stream()
			.map((answer) -> answer.get(field))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
	}

	/**
	 * Returns the answer that goes less far.
	 * @param choices from the boldest to the most cautious
	 */
	String moreCautious(String reference, String form, String field, List<String> choices) {
		return of(reference, form, field).stream().max(Comparator.comparing(choices::indexOf)).orElseThrow();
	}

	/** Returns whether both parties answered this in every field whose name begins so. */
	boolean bothSay(String reference, String form, String beginning, String answer) {
		List<Map<String, Object>> both = List.copyOf(this.parts.byParty(reference, form).values());
		return both.size() == 2 && both.stream()
			.flatMap((fields) -> fields.entrySet().stream())
			.filter((field) -> field.getKey().startsWith(beginning))
			.allMatch((field) -> answer.equals(field.getValue()));
	}

}
