package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.TrainingAppeals;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Appeals for a certificate by the link in a mail, over HTTP. */
@ProductTest
class AppealLinkTests {

	private static final String REASON = "{\"appealReason\": \"I signed on the second sheet\"}";

	private static final Pattern LINK = Pattern.compile("/task/[\\w-]{43}");

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	@Autowired
	private TrainingAppeals appeals;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	private String reference;

	private UUID participant;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
	}

	@Test
	void isTakenOnceAndAnsweredByMail() {
		String address = newAddress();
		String link = lettered(address, "en");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("do you want to appeal for a certificate?",
				"You need not answer", "0 % of the sessions");
		String seal = this.reader.seal(link);
		assertThat(send(link, REASON).statusCode()).isEqualTo(303);
		assertThat(this.appeals.of(this.participant).orElseThrow().reason()).isEqualTo("I signed on the second sheet");
		HttpResponse<String> replay = this.reader.post(link,
				Map.of("seal", seal, "values", "{\"appealReason\": \"Something else entirely\"}", "consent", "yes"));
		assertThat(replay.body()).contains("was not recorded");
		assertThat(this.appeals.of(this.participant).orElseThrow().reason()).isEqualTo("I signed on the second sheet");
		this.life.lead(this.reference, "Decide appeal",
				Map.of("appealDecision", "GRANTED", "appealAnswer", "Found the sheet"));
		String code = this.trainings.certificates(this.reference).get(0).code();
		assertThat(this.reader.get("/certificates/" + code).body()).contains("Aisyah");
		await()
			.until(() -> new Mailbox(address).texts().stream().anyMatch((mail) -> mail.contains("Your certificate")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ms", "zh" })
	void speaksTheLanguageOfTheParticipant(String language) {
		assertThat(this.reader.get(lettered(newAddress(), language)).body())
			.contains(language.equals("ms") ? "Rayuan anda" : "您的申诉");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"appealReason\": \"short\"}", "{\"appealReason\": null}",
			"{\"appealReason\": \"I signed on the second sheet\", \"appealDecision\": \"GRANTED\"}",
			"{\"appealReason\": \"I signed on the second sheet\", \"appealGranted\": true}" })
	void takesNothingThatTheFormHasNot(String values) {
		String link = lettered(newAddress(), "en");
		assertThat(send(link, values).statusCode()).isEqualTo(422);
		assertThat(this.appeals.of(this.participant)).isEmpty();
		assertThat(this.office.open(this.reference)).contains("Appeal for certificate");
	}

	@Test
	void isNotMadeWithTheSealOfAnotherLinkNorWithAForgedOne() {
		String other = lettered(newAddress(), "en");
		String link = lettered(newAddress(), "en");
		assertThat(this.reader.post(link, Map.of("seal", this.reader.seal(other), "values", REASON, "consent", "yes"))
			.statusCode()).isEqualTo(422);
		assertThat(this.reader.get(link.substring(0, link.length() - 3) + "abc").statusCode()).isEqualTo(404);
		assertThat(this.appeals.of(this.participant)).isEmpty();
	}

	@Test
	void comesTooLateWhenItsTimeIsOver() {
		String link = lettered(newAddress(), "en");
		String seal = this.reader.seal(link);
		this.office.timeComesFor(this.reference, "BoundaryEvent_AppealPeriodOver");
		tooLate(link, seal);
	}

	@Test
	void comesTooLateWhenTheTrainingWasCancelled() {
		String link = lettered(newAddress(), "en");
		String seal = this.reader.seal(link);
		this.initiatives.cancel(this.reference, this.people.get("mranti-coordinator"), "Flood");
		tooLate(link, seal);
	}

	@Test
	void doesNotGoThroughALinkThatHasExpired() {
		String link = lettered(newAddress(), "en");
		String seal = this.reader.seal(link);
		this.jdbc
			.sql("""
					update moubridge.guest_token set expires_at = now() - interval '1 day'
					where task in (select id from moubridge.guest_task where reference = ? and form = 'appeal-for-certificate')
					""")
			.param(this.reference)
			.update();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("This link has expired");
		assertThat(this.reader.post(link, Map.of("seal", seal, "values", REASON, "consent", "yes")).statusCode())
			.isEqualTo(410);
		assertThat(this.appeals.of(this.participant)).isEmpty();
	}

	private void tooLate(String link, String seal) {
		assertThat(this.reader.get(link + "?lang=en").body()).contains("No longer needed");
		assertThat(this.reader.post(link, Map.of("seal", seal, "values", REASON, "consent", "yes")).statusCode())
			.isEqualTo(410);
		assertThat(this.appeals.of(this.participant)).isEmpty();
	}

	private HttpResponse<String> send(String link, String values) {
		return this.reader.post(link + "?lang=en",
				Map.of("seal", this.reader.seal(link), "values", values, "consent", "yes"));
	}

	/** A participant who was never there got a letter; returns the link to appeal. */
	private String lettered(String address, String language) {
		this.reference = this.life.approved("mranti");
		this.life.lead(this.reference, "Register participant",
				Map.of("email", address, "participantName", "Aisyah", "participantLanguage", language));
		this.life.select(this.reference);
		this.life.goesAhead(this.reference);
		Registration one = this.trainings.participants(this.reference).get(0);
		this.participant = one.id();
		this.life.lead(this.reference, "Record attendance", Map.of("attendance",
				List.of(Map.of("registration", one.id().toString(), "name", "Aisyah", "presence", "ABSENT"))));
		this.office.complete(one.party() + "-coordinator", this.reference, "Give feedback");
		this.office.settle(this.reference);
		return appealLink(new Mailbox(address));
	}

	private static String appealLink(Mailbox mailbox) {
		return await()
			.until(() -> mailbox.texts()
				.stream()
				.filter((mail) -> mail.contains("Do you want to appeal?"))
				.map(AppealLinkTests::link)
				.findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	private static String link(String mail) {
		var found = LINK.matcher(mail);
		return found.find() ? found.group() : "";
	}

	private static String newAddress() {
		return UUID.randomUUID() + "@moubridge.example";
	}

}
