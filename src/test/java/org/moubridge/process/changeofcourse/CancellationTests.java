package org.moubridge.process.changeofcourse;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What follows when a party ends an initiative, and when something happens in it. */
@ProductTest
class CancellationTests {

	private final Course course;

	private final Office office;

	private final Robot robot;

	private final Initiatives initiatives;

	private final Parts parts;

	private final Entries entries;

	CancellationTests(@Autowired WebApplicationContext context, @Autowired Office office, @Autowired Robot robot,
			@Autowired Initiatives initiatives, @Autowired Parts parts, @Autowired Entries entries) {
		this.course = new Course(context, office, robot);
		this.office = office;
		this.robot = robot;
		this.initiatives = initiatives;
		this.parts = parts;
		this.entries = entries;
	}

	@Test
	void isAtOnceAndTheOtherPartyAcknowledgesIt() throws Exception {
		String reference = this.course.running();
		this.course.take("zgc-coordinator", reference, "cancellation", "No budget any more");
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.open(reference)).containsExactly("Acknowledge cancellation", "Settle promises");
		this.office.complete("mranti-coordinator", reference, "Acknowledge cancellation",
				Map.of("cancellationCosts", "MYR 400", "cancellationDuties", "Return the badges"));
		assertThat(this.parts.get(reference, "acknowledge-cancellation")).containsEntry("cancellationCosts", "MYR 400");
		this.course.page("zgc-coordinator", reference).andExpect(content().string(containsString("Return the badges")));
		this.office.complete("zgc-coordinator", reference, "Settle promises");
		assertThat(this.office.isOver(reference)).isTrue();
	}

	@Test
	void isForThePartiesOfAnExchangeToo() throws Exception {
		String reference = this.office.propose("zgc-coordinator", "personnel-exchange", "Park managers");
		this.robot.until(reference, "Review outcome");
		this.course.take("zgc-coordinator", reference, "cancellation", "Flood");
		this.office.complete("mranti-coordinator", reference, "Acknowledge cancellation");
		this.robot.toTheEnd(reference, Map.of());
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
	}

	@Test
	void leavesEachPartyItsOwnTask() throws Exception {
		String reference = this.course.running();
		this.course.take("mranti-coordinator", reference, "cancellation", "Flood");
		assertThat(this.office.task("zgc-coordinator", reference, "Acknowledge cancellation")).isNotNull();
		assertThat(this.office.refusal("zgc-coordinator", reference, "Acknowledge cancellation",
				Map.of("cancellationCosts", "")))
			.isEqualTo("Costs incurred is missing.");
		assertThat(this.office.task("mranti-coordinator", reference, "Settle promises")).isNotNull();
		this.robot.toTheEnd(reference, Map.of());
	}

	@Test
	void letsAnIncidentPassWhenThePartiesSaySo() throws Exception {
		String reference = this.course.running();
		this.course.take("zgc-coordinator", reference, "incident", "A guest fell ill");
		assertThat(this.office.mails(reference)).contains("INCIDENT_REPORTED mranti-coordinator@moubridge.example",
				"INCIDENT_REPORTED zgc-coordinator@moubridge.example", "INCIDENT_REPORTED manager@moubridge.example");
		assertThat(this.office.shown(this.office.task(reference, "Handle incident"))).containsEntry("subject",
				"A guest fell ill");
		this.office.complete("mranti-coordinator", reference, "Handle incident",
				Map.of("incidentMeasures", "A doctor came", "incidentConsequence", "GO_ON"));
		assertThat(this.entries.of(reference, "incidents")).singleElement()
			.satisfies((incident) -> assertThat(incident.text("incidentMeasures")).isEqualTo("A doctor came"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(this.office.open(reference)).contains("Close registration").doesNotContain("Handle incident");
	}

	@Test
	void followsAnIncidentWhenThePartiesSaySoEvenIfItRests() throws Exception {
		String reference = this.course.running();
		this.course.take("zgc-coordinator", reference, "incident", "The hall burnt down");
		this.course.take("mranti-coordinator", reference, "incident", "The files were stolen");
		this.course.take("compliance", reference, "suspension", "A leak of data");
		this.office.complete("mranti-coordinator", reference, "Handle incident",
				Map.of("incidentConsequence", "CANCEL"));
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.open(reference)).isEqualTo(List.of("Acknowledge cancellation", "Settle promises"));
		this.robot.toTheEnd(reference, Map.of());
	}

	@Test
	void incidentsAreReportedByCoordinatorsOfWhatIsCarriedOut() throws Exception {
		String draft = this.office.propose("mranti-coordinator", "Incubators to come");
		this.course.ask("mranti-coordinator", draft, "incident", Map.of("reason", "Too early"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("is not being carried out now")))
			.andExpect(content().string(containsString("Too early")));
		String reference = this.course.running();
		this.course.ask("mranti-finance", reference, "incident", Map.of("reason", "Not mine"))
			.andExpect(status().isForbidden());
		this.course.ask("mranti-coordinator", reference, "incident", Map.of("reason", " "))
			.andExpect(status().isBadRequest());
		this.course.ask("mranti-coordinator", reference, "mou_end", Map.of("reason", "Forged"))
			.andExpect(status().isNotFound());
		assertThat(this.office.open(reference)).doesNotContain("Handle incident");
	}

}
