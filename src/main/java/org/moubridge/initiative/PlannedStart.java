package org.moubridge.initiative;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.moubridge.calendar.Feasibility;
import org.moubridge.calendar.FeasibilityCheck;
import org.moubridge.calendar.Stay;

import org.springframework.stereotype.Component;

/**
 * Whether the start that an initiative wants can be kept. It is asked until both parties
 * have approved: then the start is agreed.
 */
@Component
public class PlannedStart {

	private static final Set<InitiativeStatus> STILL_ASKED = Set.of(InitiativeStatus.DRAFT,
			InitiativeStatus.IN_APPROVAL);

	private final FeasibilityCheck check;

	private final FeasibilityText texts;

	PlannedStart(FeasibilityCheck check, FeasibilityText texts) {
		this.check = check;
		this.texts = texts;
	}

	/**
	 * Returns how it looks today; empty until the start is known, and after both parties
	 * have approved.
	 */
	public Optional<Feasibility> feasibility(Initiative initiative, StreamContent content) {
		return Optional.of(content)
			.filter((asked) -> STILL_ASKED.contains(initiative.status()))
			.flatMap(StreamContent::stay)
			.map((stay) -> feasibility(initiative, stay));
	}

	/** Returns the same in the words of a page's reader. */
	public Optional<FeasibilityNote> note(Initiative initiative, StreamContent content, Locale language) {
		return feasibility(initiative, content)
			.map((one) -> new FeasibilityNote(one.wanted().travel(), one.feasible(), this.texts.verdict(one, language),
					this.texts.latestApproval(one, language), this.texts.earliestStart(one, language),
					this.texts.lines(one, language), one.provisional(), content.whyEarlier()));
	}

	/**
	 * Refuses a start that cannot be kept unless somebody wrote why it can; throws
	 * {@link NotFeasible}.
	 */
	public void require(Initiative initiative, StreamContent content) {
		if (content.whyEarlier() == null) {
			content.stay()
				.map((stay) -> feasibility(initiative, stay))
				.filter((one) -> !one.feasible())
				.ifPresent((one) -> {
					throw new NotFeasible(one, this.texts);
				});
		}
	}

	private Feasibility feasibility(Initiative initiative, Stay stay) {
		return this.check.of(initiative.leadParty(), initiative.partnerParty(), stay);
	}

}
