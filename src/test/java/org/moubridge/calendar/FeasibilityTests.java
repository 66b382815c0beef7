package org.moubridge.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Counted by the rules that come with the product and the published calendars. */
class FeasibilityTests {

	private static final Traveller MALAYSIA = new Traveller("MY", "CN", ShippedCalendars.kualaLumpur());

	private static final Traveller CHINA = new Traveller("CN", "MY", ShippedCalendars.beijing());

	private static final WorkingDays BOTH = WorkingDays.common(MALAYSIA.calendar(), CHINA.calendar());

	private static final List<TravelRule> RULES = List.of(
			rule(TravelStep.APPROVAL, null, null, null, 10, TravelUnit.WORKING_DAYS),
			rule(TravelStep.OFFICIAL_TRIP, "CN", null, null, 45, TravelUnit.CALENDAR_DAYS),
			rule(TravelStep.PUBLIC_NOTICE, "CN", null, null, 5, TravelUnit.WORKING_DAYS),
			rule(TravelStep.OFFICIAL_TRIP, "MY", null, null, 40, TravelUnit.WORKING_DAYS),
			rule(TravelStep.VISA, "CN", "MY", 30, 60, TravelUnit.CALENDAR_DAYS),
			rule(TravelStep.VISA, "MY", "CN", 30, 10, TravelUnit.WORKING_DAYS),
			rule(TravelStep.BUFFER, null, null, null, 5, TravelUnit.CALENDAR_DAYS));

	@ParameterizedTest(name = "seen from {0}: approval {1}, earliest start {2}: {4}")
	@CsvSource({ "2025-07-14, 2025-07-28, 2025-10-09, false, ready on National Day",
			"2025-12-08, 2025-12-22, 2026-03-02, false, ready on a worked Saturday of one party only",
			"2026-01-26, 2026-02-10, 2026-04-20, false, Chinese New Year and Hari Raya",
			"2026-02-02, 2026-02-24, 2026-04-28, false, the approval waits through Chinese New Year",
			"2026-03-09, 2026-03-25, 2026-05-26, false, the approval waits through Hari Raya",
			"2026-07-20, 2026-08-03, 2026-10-08, false, ready within National Day",
			"2026-09-21, 2026-10-13, 2026-12-14, false, the approval waits through National Day",
			"2026-11-24, 2026-12-08, 2027-02-15, true, 2027 is not official in Beijing" })
	void countsRealCases(LocalDate today, LocalDate approval, LocalDate earliest, boolean provisional, String why) {
		Feasibility feasibility = check(today, today.plusDays(30));
		assertThat(feasibility.expectedApproval()).as(why).isEqualTo(approval);
		assertThat(feasibility.earliestStart()).as(why).isEqualTo(earliest);
		assertThat(feasibility.provisional()).isEqualTo(provisional);
		assertThat(feasibility.feasible()).isFalse();
		assertThat(check(today, earliest).feasible()).isTrue();
	}

	@Test
	void givesItsReasonsLineByLine() {
		Feasibility feasibility = check(LocalDate.of(2026, 11, 24), LocalDate.of(2027, 3, 15));
		assertThat(feasibility.lines()).extracting(FeasibilityTests::reason)
			.containsExactly("APPROVAL by both, 10 WORKING_DAYS: 2026-11-24 to 2026-12-08, decides",
					"OFFICIAL_TRIP of mranti, 40 WORKING_DAYS: 2026-12-08 to 2027-02-09, decides",
					"OFFICIAL_TRIP of zgc, 45 CALENDAR_DAYS: 2026-12-08 to 2027-01-22, provisional",
					"PUBLIC_NOTICE of zgc, 5 WORKING_DAYS: 2027-01-22 to 2027-01-29, provisional",
					"BUFFER by both, 5 CALENDAR_DAYS: 2027-02-09 to 2027-02-14, provisional, decides");
		assertThat(feasibility.slowest()).isEqualTo("mranti");
		assertThat(feasibility.feasible()).isTrue();
		assertThat(feasibility.lines()).extracting(Feasibility.Line::source).doesNotContain("");
	}

	@Test
	void letsTheSlowerOfBothDecide() {
		var hasty = rule(TravelStep.OFFICIAL_TRIP, "MY", null, null, 3, TravelUnit.WORKING_DAYS);
		var rules = Stream.concat(Stream.of(hasty), RULES.stream().filter((rule) -> !"MY".equals(rule.country())))
			.toList();
		LocalDate start = LocalDate.of(2026, 12, 1);
		Feasibility feasibility = new LeadTimes(rules, MALAYSIA, CHINA, new Stay(start, start, true))
			.seenFrom(LocalDate.of(2026, 6, 15));
		assertThat(feasibility.slowest()).isEqualTo("zgc");
		assertThat(feasibility.earliestStart()).isEqualTo(LocalDate.of(2026, 8, 26));
	}

	@ParameterizedTest(name = "a stay of {0} days: earliest start {1}, {2} decides")
	@CsvSource({ "1, 2026-04-28, mranti", "30, 2026-04-28, mranti", "31, 2026-04-30, zgc" })
	void asksForAPassBeyondTheDaysWithoutAVisa(int days, LocalDate earliest, String slowest) {
		LocalDate start = LocalDate.of(2026, 6, 1);
		Feasibility feasibility = check(LocalDate.of(2026, 2, 2), new Stay(start, start.plusDays(days - 1L), true));
		assertThat(feasibility.earliestStart()).isEqualTo(earliest);
		assertThat(feasibility.slowest()).isEqualTo(slowest);
		assertThat(feasibility.lines()).extracting(Feasibility.Line::step)
			.filteredOn(TravelStep.VISA::equals)
			.hasSize((days > 30) ? 2 : 0);
	}

	@Test
	void prefersTheRuleForTheDestination() {
		var near = rule(TravelStep.OFFICIAL_TRIP, "CN", "MY", null, 7, TravelUnit.CALENDAR_DAYS);
		var rules = Stream.concat(RULES.stream(), Stream.of(near)).toList();
		LocalDate start = LocalDate.of(2026, 12, 1);
		assertThat(
				new LeadTimes(rules, MALAYSIA, CHINA, new Stay(start, start, true)).seenFrom(LocalDate.of(2026, 6, 15))
					.lines())
			.filteredOn((line) -> line.step() == TravelStep.OFFICIAL_TRIP && "zgc".equals(line.party()))
			.extracting(Feasibility.Line::days)
			.containsExactly(7);
	}

	@Test
	void asksNobodyToTravelWithinACountry() {
		var neighbour = new Traveller("MY", "MY", MALAYSIA.calendar());
		LocalDate start = LocalDate.of(2026, 7, 8);
		Feasibility feasibility = new LeadTimes(RULES, neighbour, neighbour, new Stay(start, start, true))
			.seenFrom(LocalDate.of(2026, 6, 18));
		assertThat(feasibility.lines()).extracting(Feasibility.Line::step)
			.containsExactly(TravelStep.APPROVAL, TravelStep.BUFFER);
		assertThat(feasibility.slowest()).isNull();
		assertThat(feasibility.feasible()).isTrue();
	}

	@Property
	void alwaysLetsPeopleMeetOnline(@ForAll("days") LocalDate today, @ForAll @IntRange(min = 0, max = 400) int ahead) {
		LocalDate start = today.plusDays(ahead);
		Feasibility feasibility = check(today, new Stay(start, start, false));
		assertThat(feasibility.feasible()).isTrue();
		assertThat(feasibility.lines()).isEmpty();
		assertThat(feasibility.slowest()).isNull();
	}

	@Property
	void neverNamesADayOff(@ForAll("days") LocalDate today, @ForAll @IntRange(min = 0, max = 400) int ahead) {
		Feasibility feasibility = check(today, today.plusDays(ahead));
		assertThat(
				List.of(feasibility.expectedApproval(), feasibility.latestSafeApproval(), feasibility.earliestStart()))
			.allMatch(BOTH::isWorking);
	}

	@Property
	void countsBackAsItCountsForward(@ForAll("days") LocalDate today, @ForAll @IntRange(min = 0, max = 400) int ahead) {
		Feasibility feasibility = check(today, today.plusDays(ahead));
		assertThat(feasibility.feasible())
			.isEqualTo(!feasibility.latestSafeApproval().isBefore(feasibility.expectedApproval()));
		Feasibility earliest = check(today, feasibility.earliestStart());
		assertThat(earliest.feasible()).isTrue();
		assertThat(earliest.latestSafeApproval()).isAfterOrEqualTo(earliest.expectedApproval());
		assertThat(check(today, feasibility.earliestStart().minusDays(1)).feasible()).isFalse();
	}

	@Property
	void isNoEarlierWhenSeenLater(@ForAll("days") LocalDate today, @ForAll @IntRange(min = 0, max = 100) int later,
			@ForAll @IntRange(min = 0, max = 400) int ahead) {
		Feasibility now = check(today, today.plusDays(ahead));
		Feasibility then = check(today.plusDays(later), today.plusDays(ahead));
		assertThat(then.earliestStart()).isAfterOrEqualTo(now.earliestStart());
		assertThat(then.latestSafeApproval()).isEqualTo(now.latestSafeApproval());
	}

	@Property
	void leavesMoreTimeForALaterStart(@ForAll("days") LocalDate today, @ForAll @IntRange(min = 0, max = 400) int ahead,
			@ForAll @IntRange(min = 0, max = 100) int later) {
		assertThat(check(today, today.plusDays(ahead + later)).latestSafeApproval())
			.isAfterOrEqualTo(check(today, today.plusDays(ahead)).latestSafeApproval());
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(0, 4 * 365).map((days) -> LocalDate.of(2024, 1, 1).plusDays(days));
	}

	private static String reason(Feasibility.Line line) {
		return "%s %s, %d %s: %s to %s%s%s".formatted(line.step(),
				(line.party() != null) ? "of " + line.party() : "by both", line.days(), line.unit(), line.from(),
				line.to(), line.provisional() ? ", provisional" : "", line.decisive() ? ", decides" : "");
	}

	private static Feasibility check(LocalDate today, LocalDate start) {
		return check(today, new Stay(start, start.plusDays(2), true));
	}

	private static Feasibility check(LocalDate today, Stay stay) {
		return new LeadTimes(RULES, MALAYSIA, CHINA, stay).seenFrom(today);
	}

	private static TravelRule rule(TravelStep step, String country, String destination, Integer stayOver, int days,
			TravelUnit unit) {
		return new TravelRule(step, country, destination, stayOver, days, unit, "A precedent");
	}

}
