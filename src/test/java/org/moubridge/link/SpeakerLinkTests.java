package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Speakers answer by the link in a mail. */
@ProductTest
class SpeakerLinkTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
	}

	@Test
	void confirmsByTheLink() {
		String address = newAddress();
		String reference = asked(address, "mranti");
		String link = new Mailbox(address).link();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("you are asked to teach", "Are you available?");
		assertThat(send(link, "YES").statusCode()).isEqualTo(303);
		assertThat(this.office.open(reference)).doesNotContain("Confirm speaker", "Name substitute");
		assertThat(this.jdbc.sql("select status || ' ' || bio from moubridge.training_speaker where reference = ?")
			.param(reference)
			.query(String.class)
			.single()).isEqualTo("CONFIRMED Twenty years of it");
	}

	@Test
	void asksTheSubstituteNextAndTheFirstOneNoMore() {
		String first = newAddress();
		String second = newAddress();
		String reference = asked(first, "mranti");
		String link = new Mailbox(first).link();
		assertThat(send(link, "NO").statusCode()).isEqualTo(303);
		this.trainings.lead(reference, "Name substitute", Map.of("speakerName", "Chen Yu", "speakerEmail", second));
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Thank you, it is recorded");
		assertThat(send(new Mailbox(second).link(), "YES").statusCode()).isEqualTo(303);
		assertThat(new Mailbox(first).links()).hasSize(1);
	}

	@Test
	void asksASpeakerInTheLanguageOfHerParty() {
		String address = newAddress();
		asked(address, "zgc");
		assertThat(this.reader.get(new Mailbox(address).link()).body()).contains("您的课程");
	}

	@Test
	void leavesTheAddressOutOfWhatIsApproved() {
		String reference = this.trainings.described("mranti");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum", sessions(newAddress(), "mranti"));
		String hash = this.initiatives.get(reference).contentHash();
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				with(sessions(newAddress(), "mranti"), "agreement", "AGREED"));
		assertThat(this.initiatives.get(reference).contentHash()).isEqualTo(hash);
	}

	@Test
	void asksNobodyWithoutAnAddress() {
		int before = MailServer.mailsTo("someone@moubridge.example").size();
		this.trainings.agreed("mranti");
		assertThat(MailServer.mailsTo("someone@moubridge.example")).hasSize(before);
	}

	private HttpResponse<String> send(String link, String available) {
		return this.reader.post(link, Map.of("seal", this.reader.seal(link), "consent", "yes", "values",
				"{\"available\": \"" + available + "\", \"bio\": \"Twenty years of it\", \"photoConsent\": true}"));
	}

	private String asked(String address, String party) {
		String reference = this.trainings.described("mranti");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum", sessions(address, party));
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				with(sessions(address, party), "agreement", "AGREED"));
		return reference;
	}

	private static Map<String, Object> sessions(String address, String party) {
		return Map.of("sessions", List.of(Map.of("title", "Valuation", "speaker", "Aisyah", "speakerParty", party,
				"speakerEmail", address, "method", "LECTURE")));
	}

	private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
		Map<String, Object> all = new HashMap<>(values);
		all.put(name, value);
		return all;
	}

	private static String newAddress() {
		return UUID.randomUUID() + "@moubridge.example";
	}

}
