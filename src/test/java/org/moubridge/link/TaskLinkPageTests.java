package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Feedback by the link in a mail, over HTTP; each test has a training of its own. */
@ProductTest
class TaskLinkPageTests {

	private static final String GOOD = """
			{"applyToWork": 5, "instructorClarity": 4, "contentQuality": 4, "logistics": 3, "feedbackText": "Very clear"}""";

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	private String name;

	private String address;

	private String reference;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
	}

	@Test
	void showsTheFormAndChangesNothingHoweverOften() {
		String link = asked();
		for (int visit = 0; visit < 3; visit++) {
			HttpResponse<String> page = this.reader.get(link + "?lang=en");
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains(this.reference, this.name.replace("'", "&#39;"),
					"I will apply it to my work", "count for your certificate");
			assertThat(page.body()).doesNotContain("Feedback of one participant");
			assertThat(this.reader.send("HEAD", link, "").body()).isEmpty();
		}
		assertThat(this.office.open(this.reference)).contains("Give feedback");
		assertThat(this.feedbacks()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "ms,Maklum balas anda", "zh,您的反馈" })
	void speaksTheLanguageOfTheParticipant(String language, String title) {
		String link = asked(language);
		assertThat(this.reader.get(link).body()).contains(title);
		assertThat(String.join("", new Mailbox(this.address).texts()))
			.contains(language.equals("ms") ? "Sila beri maklum balas" : "请提交您的反馈");
	}

	@Test
	void isKeptByNobodyAndOpensNoSession() {
		HttpResponse<String> page = this.reader.get(asked());
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
		assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self'")
			.doesNotContain("script-src 'self' 'unsafe-inline'");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.body()).doesNotContain("<script>");
	}

	@Test
	void recordsTheFeedbackWithItsGiverAndHerConsent() {
		String link = asked();
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
		assertThat(this.feedbacks()).isEqualTo(1);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Thank you, it is recorded");
		assertThat(this.jdbc.sql(
				"select details ->> 'guest' from moubridge.timeline_entry where reference = ? and fact = 'give-feedback-by-link'")
			.param(this.reference)
			.query(String.class)
			.single()).isEqualTo(this.name);
		assertThat(this.jdbc.sql("""
				select c.language || ' ' || c.network || ' ' || c.text from moubridge.guest_consent c
				join moubridge.guest_token k on k.id = c.token join moubridge.guest_task t on t.id = k.task
				where t.reference = ?
				""").param(this.reference).query(String.class).single()).startsWith("en 127.0.0.1 I agree");
	}

	@Test
	void scannerBurnsTheLinkForNobody() {
		String link = asked();
		for (String scanned : List.of("", "?lang=zh", "/fresh-link")) {
			this.reader.get(link + scanned);
			this.reader.send("HEAD", link + scanned, "");
			this.reader.send("OPTIONS", link + scanned, "");
		}
		// it presses every button without a person at it
		assertThat(this.reader.post(link, Map.of()).statusCode()).isEqualTo(422);
		assertThat(this.reader.post(link, Map.of("seal", this.reader.seal(link), "values", "")).statusCode())
			.isEqualTo(422);
		assertThat(this.reader.post(link + "/fresh-link", Map.of("seal", this.reader.seal(link))).statusCode())
			.isEqualTo(200);
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsWrong() {
		String link = asked();
		HttpResponse<String> page = send(link,
				"""
						{"applyToWork": 9, "instructorClarity": 4, "contentQuality": null, "logistics": 3, "feedbackText": "kept words"}""");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("Nothing has been sent yet", "kept words", "I will apply it to my work",
				"The content was good");
		assertThat(this.feedbacks()).isZero();
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"applyToWork\": 5, \"certificate\": \"CERTIFICATE\"}",
			"{\"applyToWork\": 5, \"participant\": \"somebody else\"}", "{\"applyToWork\": {\"a\": [1]}}",
			"{\"applyToWork\": [5]}", "{\"applyToWork\": \"1e400\"}", "{\"feedbackText\": \"\\u202Eturned\"}", "[]",
			"null", "\"text\"", "{", "<script>alert(1)</script>",
			"{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}" })
	void refusesWhatTheFormHasNot(String values) {
		String link = asked();
		HttpResponse<String> page = send(link, values);
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).doesNotContain("<script>alert");
		assertThat(this.feedbacks()).isZero();
	}

	@Test
	void refusesWhoDoesNotAgreeOrDidNotSeeThePage() {
		String link = asked();
		String seal = this.reader.seal(link);
		assertThat(this.reader.post(link, Map.of("seal", seal, "values", GOOD)).statusCode()).isEqualTo(422);
		for (String forged : List.of("", "1.0", seal + "0", "999999999999." + seal.split("\\.")[1],
				this.reader.seal(asked()))) {
			assertThat(this.reader.post(link, Map.of("seal", forged, "values", GOOD, "consent", "yes")).statusCode())
				.isEqualTo(422);
		}
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
	}

	@Test
	void takesTheFormOnce() {
		String link = asked();
		String seal = this.reader.seal(link);
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
		HttpResponse<String> replay = this.reader.post(link, Map.of("seal", seal, "values", GOOD, "consent", "yes"));
		assertThat(replay.body()).contains("was not recorded");
		assertThat(this.feedbacks()).isEqualTo(1);
	}

	@Test
	void takesTheFormOnceWhenItIsSentTwiceAtTheSameMoment() {
		String link = asked();
		Map<String, String> fields = Map.of("seal", this.reader.seal(link), "values", GOOD, "consent", "yes");
		List<Integer> answers = IntStream.range(0, 4)
			.mapToObj((sender) -> CompletableFuture.supplyAsync(() -> this.reader.post(link, fields).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsOnlyOnce(303);
		assertThat(this.feedbacks()).isEqualTo(1);
		assertThat(this.jdbc
			.sql("select count(*) from moubridge.timeline_entry where reference = ? and fact = 'give-feedback-by-link'")
			.param(this.reference)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void letsTwoParticipantsSendAtTheSameMoment() {
		List<String> addresses = List.of(newAddress(), newAddress());
		asked("en", addresses.toArray(String[]::new));
		List<String> links = addresses.stream().map((one) -> new Mailbox(one).taskLink()).toList();
		List<Integer> answers = links.stream()
			.map((link) -> CompletableFuture.supplyAsync(() -> send(link, GOOD).statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(answers).containsOnly(303);
		assertThat(this.feedbacks()).isEqualTo(2);
	}

	@Test
	void tellsThatACoordinatorHasDoneIt() {
		String link = asked();
		this.trainings.lead(this.reference, "Give feedback", Map.of());
		HttpResponse<String> page = this.reader.get(link + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(410);
		assertThat(page.body()).contains("Already done");
		assertThat(this.reader.post(link, Map.of("values", GOOD, "consent", "yes")).body()).contains("not recorded");
		assertThat(this.feedbacks()).isEqualTo(1);
	}

	@Test
	void holdsNoMoreWhenTheTrainingWasCancelled() {
		String link = asked();
		String seal = this.reader.seal(link);
		this.office.timeComesFor(this.reference, "BoundaryEvent_FeedbackPeriodOver");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("No longer needed");
		assertThat(this.reader.post(link, Map.of("seal", seal, "values", GOOD, "consent", "yes")).statusCode())
			.isEqualTo(410);
		assertThat(this.feedbacks()).isZero();
	}

	@Test
	void isReplacedWhenACoordinatorTakesTheTaskOnAndPutsItBack() {
		String link = asked();
		String task = this.office.task(this.reference, "Give feedback").getId();
		this.office.claim("mranti-coordinator", task);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("A coordinator is entering this");
		this.office.release("mranti-coordinator", task);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("This link was replaced");
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(200);
		assertThat(send(new Mailbox(this.address).taskLink(2), GOOD).statusCode()).isEqualTo(303);
	}

	@Test
	void sendsFreshLinksToTheRegisteredAddressOnlyAndNotManyADay() {
		String link = asked();
		this.jdbc.sql("""
				update moubridge.guest_token set expires_at = now() - interval '1 day'
				where task in (select id from moubridge.guest_task where reference = ?)
				""").param(this.reference).update();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("This link has expired");
		assertThat(this.reader.post(link, Map.of("seal", this.reader.seal(link), "values", GOOD, "consent", "yes"))
			.statusCode()).isEqualTo(410);
		for (int press = 0; press < 2; press++) {
			assertThat(this.reader
				.post(link + "/fresh-link",
						Map.of("seal", this.reader.seal(link), "address", "stranger@moubridge.example"))
				.statusCode()).isEqualTo(200);
			// a mail that has not left when the next one is asked for does not leave any
			// more
			new Mailbox(this.address).taskLink(press + 2);
		}
		assertThat(this.reader.press(link, "/fresh-link").statusCode()).isEqualTo(429);
		String fresh = new Mailbox(this.address).taskLink(3);
		assertThat(MailServer.mailsTo("stranger@moubridge.example")).isEmpty();
		assertThat(send(fresh, GOOD).statusCode()).isEqualTo(303);
	}

	@Test
	void saysTheSameOfEveryUnknownLink() {
		List<HttpResponse<String>> pages = Stream
			.of("/task/unknown", "/task/" + "A".repeat(43), "/task/..%2f", "/task/%00", "/task/" + "x".repeat(4000))
			.map(this.reader::get)
			.filter((page) -> page.statusCode() != 400)
			.toList();
		assertThat(pages).extracting(HttpResponse::statusCode).containsOnly(404);
		assertThat(pages).extracting(HttpResponse::body).containsOnly(pages.get(0).body());
	}

	@Test
	void keepsADraftThatCountsForNothing() {
		String link = asked();
		String draft = "{\"feedbackText\": \"half a sen\", \"participant\": \"injected\", \"unknown\": \"injected\"}";
		assertThat(keep(link, draft).statusCode()).isEqualTo(204);
		assertThat(this.reader.get(link).body()).contains("half a sen").doesNotContain("injected");
		assertThat(this.feedbacks()).isZero();
		assertThat(this.reader.get(link + "/draft").statusCode()).isIn(404, 405);
		assertThat(this.reader.post(link + "/draft", Map.of("values", draft)).statusCode()).isEqualTo(400);
		assertThat(keep(link, "{\"feedbackText\": \"" + "x".repeat(40_000) + "\"}").statusCode()).isEqualTo(409);
		assertThat(keep(link, "not a form").statusCode()).isEqualTo(400);
		assertThat(send(link, GOOD).statusCode()).isEqualTo(303);
		assertThat(keep(link, draft).statusCode()).isIn(400, 409);
		assertThat(this.jdbc.sql("select count(*) from moubridge.guest_task where reference = ? and draft is not null")
			.param(this.reference)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void refusesAHugeBody() {
		String link = asked();
		String huge = "{\"feedbackText\": \"" + "x".repeat(300_000) + "\"}";
		assertThat(send(link, huge).statusCode()).isEqualTo(422);
		assertThat(send(link, "x".repeat(3_000_000)).statusCode()).isBetween(400, 499);
		assertThat(this.feedbacks()).isZero();
	}

	@Test
	void storesNoLink() {
		String token = asked().substring("/task/".length());
		assertThat(this.jdbc.sql("select count(*) from moubridge.message where data::text like ? or subject = ?")
			.params("%" + token + "%", token)
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from moubridge.guest_token where token_hash = ?")
			.param(token)
			.query(Long.class)
			.single()).isZero();
	}

	private HttpResponse<String> send(String link, String values) {
		return this.reader.post(link + "?lang=en",
				Map.of("seal", this.reader.seal(link), "values", values, "consent", "yes"));
	}

	private HttpResponse<String> keep(String link, String values) {
		String page = this.reader.get(link).body();
		String seal = page.contains("name=\"seal\"") ? this.reader.seal(link) : "";
		return this.reader.post(link + "/draft", Map.of("seal", seal, "values", values));
	}

	/** One participant was asked for feedback; returns the link she got. */
	private String asked() {
		return asked("en");
	}

	private String asked(String language) {
		asked(language, newAddress());
		return new Mailbox(this.address).taskLink();
	}

	private void asked(String language, String... addresses) {
		this.reference = this.trainings.approved("mranti");
		for (String one : addresses) {
			this.address = one;
			this.name = "Aisyah O'Neill " + one.substring(0, 5);
			this.trainings.lead(this.reference, "Register participant",
					Map.of("email", one, "participantName", this.name, "participantLanguage", language));
		}
		this.trainings.select(this.reference);
		this.trainings.lead(this.reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(this.reference);
		this.trainings.lead(this.reference, "Record attendance", Map.of());
	}

	private static String newAddress() {
		return UUID.randomUUID() + "@moubridge.example";
	}

	private long feedbacks() {
		return this.jdbc.sql("""
				select count(*) from moubridge.training_feedback f
				join moubridge.training_registration r on r.id = f.registration where r.reference = ?
				""").param(this.reference).query(Long.class).single();
	}

}
