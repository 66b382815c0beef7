package org.moubridge.link;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moubridge.approval.Choice;

/**
 * What was chosen and typed; anything may be missing.
 *
 * @param question what is asked instead of deciding
 * @param seal proves that the page was shown; not needed by who has signed in
 */
record DecisionForm(String answer, String comment, String question, String seal) {

	static final DecisionForm EMPTY = new DecisionForm("", "", "", "");

	DecisionForm(@Nullable String answer, @Nullable String comment, @Nullable String question, @Nullable String seal) {
		this.answer = (answer != null) ? answer : "";
		this.comment = typed(comment);
		this.question = typed(question);
		this.seal = (seal != null) ? seal : "";
	}

	/** Browsers send every line's end as two characters, people count one. */
	private static String typed(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n") : "";
	}

	/** Returns the answer; empty if none was chosen that exists. */
	Optional<Choice> choice() {
		return Stream.of(Choice.values()).filter((choice) -> choice.name().equals(this.answer)).findFirst();
	}

}
