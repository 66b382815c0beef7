package org.moubridge.initiative;

import java.util.Locale;

import org.moubridge.access.Refusal;
import org.moubridge.calendar.Feasibility;

/** People cannot be there in time, and nobody wrote why it can be done earlier. */
public class NotFeasible extends Refusal {

	private final transient Feasibility feasibility;

	private final transient FeasibilityText texts;

	NotFeasible(Feasibility feasibility, FeasibilityText texts) {
		super("error.not-feasible");
		this.feasibility = feasibility;
		this.texts = texts;
	}

	/** Returns the verdict, its reasons line by line, and what can be done. */
	@Override
	public String sentence(Locale language) {
		return String.join("\n", this.texts.verdict(this.feasibility, language),
				String.join("\n", this.texts.lines(this.feasibility, language)), super.sentence(language));
	}

}
