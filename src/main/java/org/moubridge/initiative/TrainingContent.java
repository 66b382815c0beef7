package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;
import org.moubridge.calendar.Stay;

/**
 * What two parties agree on when they hold a training or a seminar together. All fields
 * may be null until somebody filled them in.
 */
public record TrainingContent(Proposal proposal, Curriculum curriculum, Venue venue,
		BudgetPlan plan) implements StreamContent {

	@Override
	public String title() {
		return this.proposal.title();
	}

	@Override
	public String currency() {
		return (this.proposal.currency() != null) ? this.proposal.currency() : "";
	}

	@Override
	public BigDecimal budget() {
		BigDecimal estimate = (this.proposal.budget() != null) ? this.proposal.budget() : BigDecimal.ZERO;
		return this.plan.budgetLines().isEmpty() ? estimate : this.plan.total();
	}

	@Override
	public String riskLevel() {
		return (this.proposal.riskLevel() != null) ? this.proposal.riskLevel() : "";
	}

	@Override
	public String urgency() {
		return (this.proposal.urgency() != null) ? this.proposal.urgency() : "NORMAL";
	}

	@Override
	public Optional<Stay> stay() {
		return Optional.ofNullable(this.proposal.startDate()).map(this.proposal::stay);
	}

	@Override
	public @Nullable LocalDate latestEnd() {
		return (this.proposal.latestEnd() != null) ? this.proposal.latestEnd() : this.proposal.endDate();
	}

	@Override
	public Map<String, Object> movedTo(LocalDate start, LocalDate end) {
		return Map.of("startDate", start, "endDate", end, "sessions", sessionsMovedTo(start, end));
	}

	@Override
	public @Nullable String whyEarlier() {
		return this.proposal.earlyStartReason();
	}

	@Override
	public List<Meeting> meetings() {
		List<Session> sessions = this.curriculum.sessions();
		return IntStream.range(0, sessions.size())
			.filter((index) -> sessions.get(index).date() != null)
			.mapToObj((index) -> sessions.get(index).meeting(index + 1, this.venue.venue()))
			.toList();
	}

	@Override
	public void check() {
		this.proposal.check();
		for (Session session : this.curriculum.sessions()) {
			if (session.date() != null && !this.proposal.spans(session.date())) {
				throw new Refusal("error.session.outside", session.title());
			}
		}
		Integer capacity = this.venue.venueCapacity();
		Integer seats = this.proposal.seatsMax();
		if (capacity != null && seats != null && capacity < seats) {
			throw new Refusal("error.venue.too-small", capacity, seats);
		}
	}

	/**
	 * Returns the sessions when the training moves to other days: each keeps its distance
	 * from the first day; one that would come after the new last day has no date any
	 * more.
	 */
	public List<Session> sessionsMovedTo(LocalDate start, LocalDate end) {
		LocalDate before = this.proposal.startDate();
		long days = (before != null) ? ChronoUnit.DAYS.between(before, start) : 0;
		return this.curriculum.sessions().stream().map((session) -> session.moved(days, end)).toList();
	}

	/**
	 * What is wanted, for whom, when, and at what cost. Amounts are in the proposal's
	 * currency.
	 *
	 * @param earlyStartReason why it can start before the travel rules allow it; both
	 * parties approve it
	 */
	public record Proposal(String title, @Nullable String titleZh, @Nullable String need, @Nullable String objective,
			@Nullable String targetGroup, @Nullable String learningObjectives, @Nullable String format,
			@Nullable String language, boolean interpretation, @Nullable LocalDate startDate,
			@Nullable LocalDate endDate, @Nullable LocalDate latestEnd, @Nullable String earlyStartReason,
			@Nullable Integer hours, @Nullable Integer seatsMin, @Nullable Integer seatsMax, @Nullable BigDecimal fee,
			@Nullable String currency, @Nullable BigDecimal budget, @Nullable String riskLevel,
			@Nullable String confidentiality, @Nullable String urgency, @Nullable String expectedOutcome,
			@Nullable String indicator, @Nullable String baseline, @Nullable String target,
			@Nullable String indicatorSource) {

		void check() {
			Header.checkDays(this.startDate, this.endDate, this.latestEnd);
			if (this.seatsMin != null && this.seatsMax != null && this.seatsMax < this.seatsMin) {
				throw new Refusal("error.proposal.seats");
			}
		}

		/** Only online does nobody travel. */
		Stay stay(LocalDate start) {
			return new Stay(start, (this.endDate != null) ? this.endDate : start, !"ONLINE".equals(this.format));
		}

		boolean spans(LocalDate day) {
			return (this.startDate == null || !day.isBefore(this.startDate))
					&& (this.endDate == null || !day.isAfter(this.endDate));
		}

	}

	/** What is taught, by whom, and how it is assessed. */
	public record Curriculum(List<Session> sessions, @Nullable String siteVisits, @Nullable String assessment,
			@Nullable String materialsLanguage, boolean recordingAllowed) {

		public Curriculum {
			sessions = (sessions != null) ? List.copyOf(sessions) : List.of();
		}

	}

	/**
	 * One unit of the curriculum.
	 *
	 * @param hours length in hours
	 * @param speaker name of the person who teaches it
	 * @param speakerParty the party that brings the speaker
	 */
	public record Session(String title, @Nullable LocalDate date, @Nullable BigDecimal hours, String speaker,
			String speakerParty, @Nullable String method) {

		/** Returns the same session with another person to teach it. */
		public Session taughtBy(String name, String party) {
			return new Session(this.title, this.date, this.hours, name, party, this.method);
		}

		Meeting meeting(int number, @Nullable String place) {
			return new Meeting(number, this.title, Objects.requireNonNull(this.date), this.hours, place);
		}

		Session moved(long days, LocalDate last) {
			LocalDate day = (this.date != null) ? this.date.plusDays(days) : null;
			return new Session(this.title, (day != null && !day.isAfter(last)) ? day : null, this.hours, this.speaker,
					this.speakerParty, this.method);
		}

	}

	/** Where it takes place, or by which tool when online. */
	public record Venue(@Nullable String venue, @Nullable String venueAddress, @Nullable Integer venueCapacity,
			@Nullable String equipment, boolean interpreterArranged) {
	}

	/** Who pays what; the lines add up to the budget that is approved. */
	public record BudgetPlan(List<BudgetLine> budgetLines) {

		public BudgetPlan {
			budgetLines = (budgetLines != null) ? List.copyOf(budgetLines) : List.of();
		}

		BigDecimal total() {
			return this.budgetLines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

	/**
	 * One cost.
	 *
	 * @param payer the party that bears it
	 * @param amount in the currency of the proposal
	 */
	public record BudgetLine(String item, String payer, BigDecimal amount) {
	}

}
