package org.moubridge.link;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Places in a training that was postponed, kept or given back by link, over HTTP. */
@ProductTest
class ReconfirmLinkTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	private Reader reader;

	private String reference;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
	}

	@ParameterizedTest
	@CsvSource({ "YES, 1", "NO, 0" })
	void keepsThePlaceOrGivesItBack(String answer, int participants) {
		String link = postponed();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("do you come on the new dates?",
				"is now held from");
		assertThat(send(link, "{\"keepsPlace\": \"" + answer + "\"}").statusCode()).isEqualTo(303);
		assertThat(this.trainings.participants(this.reference)).hasSize(participants);
		this.life.select(this.reference);
		assertThat(this.trainings.participants(this.reference)).hasSize(participants);
	}

	@Test
	void takesNothingElseAndNothingWhenRegistrationIsClosed() {
		String link = postponed();
		assertThat(send(link, "{\"keepsPlace\": \"MAYBE\"}").statusCode()).isEqualTo(422);
		assertThat(send(link, "{\"keepsPlace\": \"YES\", \"decision\": \"ACCEPTED\"}").statusCode()).isEqualTo(422);
		String seal = this.reader.seal(link);
		this.life.select(this.reference);
		assertThat(this.trainings.participants(this.reference)).isEmpty();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("No longer needed");
		assertThat(this.reader.post(link, Map.of("seal", seal, "values", "{\"keepsPlace\": \"YES\"}", "consent", "yes"))
			.statusCode()).isEqualTo(410);
	}

	private HttpResponse<String> send(String link, String values) {
		return this.reader.post(link + "?lang=en",
				Map.of("seal", this.reader.seal(link), "values", values, "consent", "yes"));
	}

	/** One participant is asked again; returns her link. */
	private String postponed() {
		String address = UUID.randomUUID() + "@moubridge.example";
		this.reference = this.life.approved("mranti");
		this.life.lead(this.reference, "Register participant", Map.of("email", address, "participantName", "Aisyah"));
		this.life.select(this.reference);
		LocalDate start = ((TrainingContent) this.initiatives.content(this.reference)).proposal().startDate();
		this.life.lead(this.reference, "Decide go or no-go", Map.of("goNoGo", "POSTPONE", "reason", "Storm",
				"newStartDate", start.plusDays(30).toString(), "newEndDate", start.plusDays(31).toString()));
		this.life.approve(this.reference);
		return new Mailbox(address).taskLink();
	}

}
