package org.moubridge.process.benchmarkingvisit;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.initiative.Entry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Both parties answer the questionnaire, and ask what is not clear. */
@ProductTest
class BenchmarkingVisitFiguresProcessTests extends BenchmarkingVisitTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void asksBothPartiesForEachIndicator() {
		String reference = until("BOTH", "Define indicators");
		this.office.complete(LEAD, reference, "Define indicators",
				Map.of("indicators", List.of(indicator("T1"), indicator("T2"))));
		this.robot.until(reference, "Give figure");
		assertThat(figures(reference)).extracting((one) -> one.text("code") + " " + one.party())
			.containsExactly("T1 mranti", "T1 zgc", "T2 mranti", "T2 zgc");
		isOpen(reference, "Give figure", "Give figure", "Give figure", "Give figure");
	}

	@Test
	void letsAPartySayWhyAFigureIsNotAvailable() {
		String reference = until("DATA", "Give figure");
		assertThat(this.office.refusal(LEAD, reference, "Give figure", Map.of("figureValue", "")))
			.contains("Value is missing");
		assertThat(
				this.office.refusal(LEAD, reference, "Give figure", Map.of("figureAvailable", "NO", "figureValue", "")))
			.contains("Why it is not available");
		this.office.complete(LEAD, reference, "Give figure",
				Map.of("figureAvailable", "NO", "notAvailableReason", "NOT_COLLECTED"));
		isOpen(reference, "Give figure");
		this.office.complete(PARTNER, reference, "Give figure", Map.of("figureValue", "120"));
		isOpen(reference, "Validate figure");
		assertThat(this.office.task(LEAD, reference, "Validate figure")).isNotNull();
		this.office.complete(LEAD, reference, "Validate figure", Map.of("acceptedValue", "120"));
		isOpen(reference, "Analyse gaps");
		assertThat(this.jdbc.sql("""
				select party || ' ' || count(*) || ' ' || count(*) filter (where data ->> 'figureAvailable' = 'YES')
				from moubridge.entry where reference = ? and kind = 'figures' group by party order by party
				""").param(reference).query(String.class).list()).containsExactly("mranti 1 0", "zgc 1 1");
	}

	@Test
	void chasesAFigureThatIsLateAndClosesItInTheEnd() {
		String reference = until("DATA", "Give figure");
		this.office.complete(LEAD, reference, "Give figure", Map.of("figureValue", "80"));
		this.office.complete(PARTNER, reference, "Validate figure");
		timeComesFor(reference, "BoundaryEvent_FigureLate");
		isOpen(reference, "Chase figure", "Give figure");
		assertThat(this.office.mails(reference)).contains("TASK_WAITING " + PARTNER + "@moubridge.example");
		timeComesFor(reference, "BoundaryEvent_FigureOverdue");
		isOpen(reference, "Analyse gaps");
		assertThat(ofParty(reference, "zgc").fields()).containsEntry("figureAvailable", "NO")
			.containsEntry("notAvailableReason", "NO_ANSWER");
		assertThat(ofParty(reference, "mranti").text("acceptedValue")).isNotNull();
	}

	@Test
	void takesAFigureThatComesWhileItIsChased() {
		String reference = until("DATA", "Give figure");
		timeComesFor(reference, "BoundaryEvent_FigureLate");
		this.robot.complete(this.office.task(reference, "Chase figure"), Map.of());
		isOpen(reference, "Give figure", "Give figure");
		this.robot.until(reference, "Analyse gaps");
	}

	@Test
	void asksBackUntilTheFigureIsClear() {
		String reference = until("DATA", "Give figure");
		this.office.complete(LEAD, reference, "Give figure", Map.of("figureValue", "80"));
		assertThat(this.office.refusal(PARTNER, reference, "Validate figure",
				Map.of("figureClear", "QUERY", "acceptedValue", "")))
			.contains("Query is missing");
		this.office.complete(PARTNER, reference, "Validate figure",
				Map.of("figureClear", "QUERY", "acceptedValue", "", "query", "With interns?"));
		Task clarify = this.office.task(LEAD, reference, "Clarify figure");
		assertThat(this.office.shown(clarify)).containsEntry("query", "With interns?");
		assertThatThrownBy(() -> this.office.complete(PARTNER, clarify, Map.of()));
		this.office.complete(LEAD, clarify, Map.of("clarification", "Without", "figureValue", "75"));
		assertThat(this.office.shown(this.office.task(PARTNER, reference, "Validate figure")))
			.containsEntry("figureValue", "75")
			.containsEntry("clarification", "Without");
		this.office.complete(PARTNER, reference, "Validate figure", Map.of("acceptedValue", "75"));
		isOpen(reference, "Give figure");
	}

	@Test
	void letsNoPartyAnswerForTheOther() {
		String reference = until("DATA", "Give figure");
		Task theirs = this.office.task(PARTNER, reference, "Give figure");
		assertThatThrownBy(() -> this.office.complete(LEAD, theirs, Map.of("figureValue", "1")));
		assertThatThrownBy(() -> this.office.complete(PARTNER, theirs, Map.of("code", "OTHER")))
			.hasMessageContaining("code");
		assertThat(ofParty(reference, "zgc").text("figureValue")).isNull();
		isOpen(reference, "Give figure", "Give figure");
	}

	private Entry ofParty(String reference, String party) {
		return figures(reference).stream().filter((one) -> party.equals(one.party())).findFirst().orElseThrow();
	}

	private static Map<String, Object> indicator(String code) {
		return Map.of("code", code, "unit", "firms", "definition", "Tenants", "definitionZh", "租户", "period", "2025",
				"sensitivity", "NORMAL");
	}

}
