package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

/**
 * What two parties agree on when they do research together. All fields may be null until
 * somebody filled them in.
 */
public record ResearchContent(Header header, Concept concept, ResearchPlan plan,
		Arrangements arrangements) implements HeadedContent {

	/** Research begins without a journey. */
	@Override
	@JsonIgnore
	public boolean travels() {
		return false;
	}

	@Override
	public void check() {
		this.header.check();
		if (this.concept.trlNow() != null && this.concept.trlTarget() != null
				&& this.concept.trlTarget() < this.concept.trlNow()) {
			throw new Refusal("error.research.trl");
		}
		Set<String> titles = new HashSet<>();
		for (Milestone milestone : this.plan.milestones()) {
			if (milestone.date() != null && isOutside(milestone.date())) {
				throw new Refusal("error.milestone.outside", milestone.title());
			}
			if (!titles.add(milestone.title())) {
				throw new Refusal("error.milestone.twice", milestone.title());
			}
		}
	}

	/**
	 * The milestones keep their distance from the first day, as far as the last one
	 * allows.
	 */
	@Override
	public Map<String, Object> movedTo(LocalDate start, LocalDate end) {
		LocalDate before = this.header.startDate();
		long days = (before != null) ? ChronoUnit.DAYS.between(before, start) : 0;
		return Map.of("startDate", start, "endDate", end, "milestones",
				this.plan.milestones().stream().map((milestone) -> milestone.moved(days, end)).toList());
	}

	private boolean isOutside(LocalDate day) {
		LocalDate start = this.header.startDate();
		LocalDate end = this.header.endDate();
		return (start != null && day.isBefore(start)) || (end != null && day.isAfter(end));
	}

	/**
	 * The idea on two pages.
	 *
	 * @param trlNow technology readiness level, 1 to 9
	 * @param trlTarget the level aimed at, not below the one now
	 * @param researchMonths how long it takes
	 */
	public record Concept(@Nullable String problem, @Nullable String idea, @Nullable Integer trlNow,
			@Nullable Integer trlTarget, @Nullable String keywords, @Nullable String expectedOutputs,
			@Nullable String fundingSource, @Nullable Integer researchMonths) {
	}

	/**
	 * What is done, and what each side pays.
	 *
	 * @param budgetLead in the currency of the budget, as all amounts
	 */
	public record ResearchPlan(@Nullable String workPackages, List<Milestone> milestones,
			@Nullable BigDecimal budgetLead, @Nullable BigDecimal budgetPartner, @Nullable String researchTeam,
			@Nullable String researchFacilities, @Nullable String researchRisks) {

		public ResearchPlan {
			milestones = (milestones != null) ? List.copyOf(milestones) : List.of();
		}

	}

	/**
	 * A day on which both parties see what was reached and decide how to go on.
	 *
	 * @param party whose investigator reports
	 * @param plannedSpend since the milestone before
	 */
	public record Milestone(@Nullable String title, @Nullable LocalDate date, @Nullable String party,
			@Nullable String deliverable, @Nullable String acceptanceCriterion, @Nullable BigDecimal plannedSpend) {

		Milestone moved(long days, LocalDate last) {
			LocalDate day = (this.date != null) ? this.date.plusDays(days) : null;
			return new Milestone(this.title, (day != null && day.isAfter(last)) ? last : day, this.party,
					this.deliverable, this.acceptanceCriterion, this.plannedSpend);
		}

	}

	/**
	 * What holds between the sides.
	 *
	 * @param panelConditions under which the joint panel recommended it
	 */
	public record Arrangements(@Nullable String dataPlan, @Nullable String backgroundIp, @Nullable String foregroundIp,
			@Nullable String publicationPlan, @Nullable String exitPlan, @Nullable String panelConditions) {
	}

}
