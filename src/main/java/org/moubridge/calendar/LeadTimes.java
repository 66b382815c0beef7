package org.moubridge.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lead times of one stay: first both parties approve, then each prepares its own
 * people, the slower of both decides, and some time is kept in reserve.
 */
final class LeadTimes {

	private final Stay wanted;

	private final WorkingDays common;

	private final List<LeadTime> approval;

	/** What goes on side by side; the steps of one list follow each other. */
	private final List<List<LeadTime>> preparation;

	private final List<LeadTime> buffer;

	LeadTimes(List<TravelRule> rules, Traveller lead, Traveller partner, Stay wanted) {
		List<TravelRule> valid = wanted.travel() ? rules : List.of();
		this.wanted = wanted;
		this.common = WorkingDays.common(lead.calendar(), partner.calendar());
		this.approval = ofBoth(valid, TravelStep.APPROVAL);
		this.preparation = Stream.of(lead, partner).flatMap((traveller) -> tracks(valid, traveller)).toList();
		this.buffer = ofBoth(valid, TravelStep.BUFFER);
	}

	Feasibility seenFrom(LocalDate today) {
		LocalDate approved = approvalSeenFrom(today);
		LocalDate earliest = startAfter(approved);
		List<LeadTime> slowest = slowest(approved);
		boolean feasible = !this.wanted.travel() || !this.wanted.start().isBefore(earliest);
		boolean provisional = this.common.isProvisional(earliest) || this.common.isProvisional(this.wanted.start());
		return new Feasibility(this.wanted, today, feasible, approved, latestApproval(), earliest, provisional,
				slowest.isEmpty() ? null : slowest.get(0).party(), lines(today, approved, slowest));
	}

	private LocalDate approvalSeenFrom(LocalDate today) {
		return this.common.onOrAfter(LeadTime.end(this.approval, today));
	}

	private LocalDate startAfter(LocalDate approved) {
		return this.common.onOrAfter(LeadTime.end(this.buffer, prepared(approved)));
	}

	/**
	 * Goes back day by day until the same count that goes forward arrives in time, so
	 * that both always agree.
	 */
	private LocalDate latestApproval() {
		LocalDate day = this.common.onOrBefore(this.wanted.start());
		while (startAfter(day).isAfter(this.wanted.start())) {
			day = this.common.minus(day, 1);
		}
		return day;
	}

	private LocalDate prepared(LocalDate approved) {
		return LeadTime.end(slowest(approved), approved);
	}

	private List<LeadTime> slowest(LocalDate approved) {
		return this.preparation.stream()
			.max(Comparator.comparing((List<LeadTime> track) -> LeadTime.end(track, approved)))
			.orElse(List.of());
	}

	private List<Feasibility.Line> lines(LocalDate today, LocalDate approved, List<LeadTime> slowest) {
		List<Feasibility.Line> lines = new ArrayList<>(LeadTime.lines(this.approval, today, true));
		this.preparation.forEach((track) -> lines.addAll(LeadTime.lines(track, approved, track == slowest)));
		lines.addAll(LeadTime.lines(this.buffer, prepared(approved), true));
		return lines;
	}

	private List<LeadTime> ofBoth(List<TravelRule> rules, TravelStep step) {
		return TravelRule.ofBoth(rules, step, this.wanted)
			.map((rule) -> new LeadTime(rule, null, this.common))
			.stream()
			.toList();
	}

	private Stream<List<LeadTime>> tracks(List<TravelRule> rules, Traveller traveller) {
		return TravelStep.TRACKS.stream()
			.map((steps) -> steps.stream()
				.map((step) -> TravelRule.of(rules, step, traveller, this.wanted))
				.flatMap(Optional::stream)
				.map((rule) -> new LeadTime(rule, traveller, traveller.calendar()))
				.toList())
			.filter((track) -> !track.isEmpty());
	}

}
