package org.moubridge.initiative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.TrainingContent.Session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TrainingContentTests {

	private static final String STREAM = "training-seminar";

	private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);

	private final StreamContents contents = new StreamContents();

	@ParameterizedTest
	@CsvSource({ "2026-05-03, last day is before the first", "2026-04-04, last day is before the first" })
	void doesNotEndBeforeItStarts(LocalDate end, String sentence) {
		refused(Map.of("startDate", FIRST, "endDate", end), sentence);
	}

	@Test
	void mayTakeOneDay() {
		assertThatNoException().isThrownBy(() -> training(Map.of("startDate", FIRST, "endDate", FIRST)));
	}

	@Test
	void hasNoFewerSeatsAtMostThanAtLeast() {
		refused(Map.of("seatsMin", 10, "seatsMax", 9), "must not be fewer");
		assertThatNoException().isThrownBy(() -> training(Map.of("seatsMin", 10, "seatsMax", 10)));
	}

	@Test
	void hasARoomForAllSeats() {
		refused(Map.of("seatsMax", 30, "venueCapacity", 29), "holds 29 people");
		assertThatNoException().isThrownBy(() -> training(Map.of("seatsMax", 30, "venueCapacity", 30)));
		assertThatNoException().isThrownBy(() -> training(Map.of("seatsMax", 30)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-03", "2026-05-07" })
	void hasNoSessionOutsideOfItsDays(LocalDate day) {
		refused(Map.of("startDate", FIRST, "endDate", FIRST.plusDays(2), "sessions", List.of(session(day))),
				"\"Opening\" lies outside");
	}

	@Test
	void mayHaveSessionsWithoutADay() {
		assertThatNoException().isThrownBy(() -> training(Map.of("startDate", FIRST, "endDate", FIRST.plusDays(2),
				"sessions", List.of(session(null), session(FIRST), session(FIRST.plusDays(2))))));
	}

	@Test
	void takesItsSessionsAlongToOtherDays() {
		TrainingContent content = (TrainingContent) training(Map.of("startDate", FIRST, "endDate", FIRST.plusDays(4),
				"sessions", List.of(session(FIRST), session(FIRST.plusDays(4)), session(null))));
		assertThat(content.sessionsMovedTo(FIRST.plusDays(7), FIRST.plusDays(8))).extracting(Session::date)
			.containsExactly(FIRST.plusDays(7), null, null);
	}

	@Test
	void isReadHoweverItWasWritten() {
		String old = "{\"proposal\":{\"title\":\"Old\",\"startDate\":\"2026-05-04\",\"endDate\":\"2026-05-01\"},"
				+ "\"curriculum\":{},\"venue\":{},\"plan\":{},\"gone\":1}";
		assertThat(this.contents.read(STREAM, old).title()).isEqualTo("Old");
	}

	@Test
	void costsWhatItsBudgetLinesAddUpTo() {
		assertThat(training(Map.of("budget", new BigDecimal("500"))).budget()).isEqualByComparingTo("500");
		assertThat(training(Map.of("budget", new BigDecimal("500"), "budgetLines",
				List.of(line("0.10"), line("0.20"), line("1000"))))
			.budget()).isEqualByComparingTo("1000.30");
	}

	@Test
	void hasNothingThatItsFormsDoNotHave() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> training(Map.of("decision", "x")))
			.withMessageContaining("decision");
	}

	private StreamContent training(Map<String, Object> values) {
		return this.contents.merge(STREAM, this.contents.titled(STREAM, "Incubation"), new HashMap<>(values));
	}

	private void refused(Map<String, Object> values, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> training(values)).withMessageContaining(sentence);
	}

	private static Session session(LocalDate day) {
		return new Session("Opening", day, BigDecimal.ONE, "Aina", "mranti", "LECTURE");
	}

	private static Map<String, Object> line(String amount) {
		return Map.of("item", "Room", "payer", "mranti", "amount", new BigDecimal(amount));
	}

}
