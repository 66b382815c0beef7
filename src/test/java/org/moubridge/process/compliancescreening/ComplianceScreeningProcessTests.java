package org.moubridge.process.compliancescreening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.Checks;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/** What the specialists look at, what it leads to, and how long it holds. */
@ProductTest
class ComplianceScreeningProcessTests {

	private static final String SCREENING = "compliance-screening";

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Entries entries;

	@Autowired
	private Timeline timeline;

	@Autowired
	private ProcessesBeside processes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ScheduledTaskHolder schedule;

	@Test
	void isClearWhenNothingIsExposed() {
		String reference = screened(Map.of());
		assertThat(this.entries.of(reference, Checks.LIST)).isEmpty();
		assertThat(result(reference)).isEqualTo("CLEAR");
	}

	@Test
	void asksTheSpecialistsForEachCheckThatIsNeeded() {
		String reference = begun(Map.of("controlledTechnology", "YES", "humansOrAnimals", "YES"));
		assertThat(this.office.open(reference)).filteredOn("Carry out check"::equals).hasSize(2);
		check(reference, Map.of("checkResult", "CLEAR", "permitNumber", "STA-1"));
		check(reference, Map.of("checkResult", "CONDITIONS", "checkConditions", "Without source code"));
		assertThat(result(reference)).isEqualTo("CONDITIONS");
		assertThat(this.entries.of(reference, Checks.LIST)).extracting(Entry::status).containsOnly("DONE");
	}

	@Test
	void stopsWhenOneSpecialistSaysSo() {
		String reference = begun(Map.of("endUserConcern", "YES"));
		assertThat(this.office.refusal("compliance", reference, "Carry out check", Map.of("checkResult", "STOP")))
			.isEqualTo("Conditions or reason is missing.");
		check(reference, Map.of("checkResult", "STOP", "checkConditions", "On a list"));
		assertThat(result(reference)).isEqualTo("STOP");
	}

	@Test
	void reliesOnAPermitOfBothPartiesWhileItIsValid() {
		String first = begun(Map.of("personalDataToChina", "YES"));
		check(first, Map.of("checkResult", "CONDITIONS", "checkConditions", "Pseudonyms", "permitNumber", "TIA-7",
				"validUntil", LocalDate.now().plusYears(3).toString(), "reusable", "YES"));
		String second = screened(Map.of("personalDataToChina", "YES"));
		assertThat(this.entries.of(second, Checks.LIST)).singleElement().satisfies((reused) -> {
			assertThat(reused.status()).isEqualTo("REUSED");
			assertThat(reused.text("permitNumber")).isEqualTo("TIA-7");
			assertThat(reused.text("reusedFrom")).isEqualTo(first);
		});
		assertThat(result(second)).isEqualTo("CONDITIONS");
		forget(first, second);
	}

	@Test
	void beginsAgainWhenAPermitLapses() {
		String reference = begun(Map.of("geneticResources", "YES"));
		check(reference, Map.of("checkResult", "CLEAR", "validUntil", LocalDate.now().minusDays(2).toString()));
		assertThat(this.office.open(reference)).doesNotContain("Describe exposure");
		lookForLapsedPermits();
		assertThat(this.office.open(reference)).containsOnlyOnce("Describe exposure");
		assertThat(this.timeline.of(reference)).extracting((entry) -> entry.fact()).contains("permit-lapsed");
		lookForLapsedPermits();
		assertThat(this.office.open(reference)).containsOnlyOnce("Describe exposure");
	}

	private String screened(Map<String, Object> exposure) {
		String reference = begun(exposure);
		assertThat(this.office.open(reference)).doesNotContain("Carry out check");
		return reference;
	}

	private String begun(Map<String, Object> exposure) {
		String reference = this.office.propose("mranti-coordinator", "Deep tech in practice");
		this.robot.until(reference, "Draft curriculum");
		this.processes.start(SCREENING, reference, Map.of());
		this.office.complete("mranti-coordinator", reference, "Describe exposure", exposure);
		return reference;
	}

	private void check(String reference, Map<String, Object> values) {
		this.office.complete("compliance", reference, "Carry out check", values);
	}

	private String result(String reference) {
		return this.timeline.of(reference)
			.stream()
			.filter((entry) -> entry.fact().equals("screened"))
			.reduce((first, last) -> last)
			.orElseThrow()
			.details()
			.get("answer");
	}

	/** What the scheduler does every hour. */
	private void lookForLapsedPermits() {
		this.schedule.getScheduledTasks()
			.stream()
			.map((task) -> task.getTask().getRunnable())
			.filter((task) -> task.toString().contains("LapsedPermits"))
			.forEach(Runnable::run);
	}

	/** Other tests of the same Memorandum start without permits. */
	private void forget(String... references) {
		List.of(references)
			.forEach((reference) -> this.jdbc.sql("delete from moubridge.entry where reference = ?")
				.param(reference)
				.update());
	}

}
