package org.moubridge.link;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.attack.Caller;
import org.moubridge.guest.OwnLinks;
import org.moubridge.guest.PublicDoor;
import org.moubridge.guest.Registrations;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People register themselves, over HTTP; each test has a training of its own. */
@ProductTest
class RegistrationPageTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private PublicDoor door;

	@Autowired
	private Registrations registrations;

	@Autowired
	private OwnLinks links;

	@Autowired
	private Trainings entries;

	@Autowired
	private JdbcClient jdbc;

	private Reader reader;

	@BeforeEach
	void openBrowser(@Value("${moubridge.base-url}") String base) {
		this.reader = new Reader(base);
		// the tests before were the same network
		this.jdbc.sql("update moubridge.registration_request set network = 'before'").update();
	}

	@Test
	void countsOnlyWhenTheAddressWasConfirmedByItsLink() {
		String page = open();
		String address = newAddress();
		assertThat(register(page, address, "Li Wei").body()).contains("look into your mailbox");
		assertThat(names(page)).isEmpty();
		String link = new Mailbox(address).link();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Please confirm your registration");
		assertThat(names(page)).isEmpty();
		assertThat(this.reader.press(link, "/confirm").statusCode()).isEqualTo(303);
		assertThat(names(page)).containsExactly("Li Wei");
		assertThat(this.reader.get(link + "?lang=en").body()).contains("You are registered");
		assertThat(new Mailbox(address).texts()).hasSize(1);
	}

	@Test
	void scannerConfirmsNothing() {
		String page = open();
		String address = newAddress();
		register(page, address, "Li Wei");
		String link = new Mailbox(address).link();
		for (String scanned : List.of("", "/confirm", "/cancel")) {
			this.reader.get(link + scanned);
			this.reader.send("HEAD", link + scanned, "");
			assertThat(this.reader.post(link + scanned, Map.of()).statusCode()).isGreaterThanOrEqualTo(400);
		}
		assertThat(names(page)).isEmpty();
		assertThat(this.reader.press(link, "/confirm").statusCode()).isEqualTo(303);
		assertThat(this.reader.press(link, "/confirm").statusCode()).isEqualTo(303);
		assertThat(names(page)).containsExactly("Li Wei");
	}

	@Test
	void keepsTheConsentOfWhoHasToCorrectAnAddress() {
		String page = open();
		String answer = register(page, "no address", "Li Wei").body();
		assertThat(answer).contains("Li Wei").containsPattern("name=\"consent\"[^>]* checked");
		assertThat(this.reader.get(page + "?consent=yes").body())
			.doesNotContainPattern("name=\"consent\"[^>]* checked");
	}

	@Test
	void showsTheChineseTitleToWhoReadsChinese() {
		String reference = this.trainings.submitted("mranti", Map.of("titleZh", "深科技孵化"));
		this.trainings.approve(reference);
		String page = this.door.path(reference);
		assertThat(this.reader.get(page + "?lang=zh").body()).contains("深科技孵化</h1>");
		assertThat(this.reader.get(page + "?lang=ms").body()).doesNotContain("深科技孵化");
	}

	@Test
	void doesNotRevealWhoIsRegistered() {
		String page = open();
		String known = registered(page, "Li Wei");
		String answerToKnown = register(page, known, "Somebody else").body();
		String answerToUnknown = register(page, newAddress(), "Somebody else").body();
		assertThat(withoutSeal(answerToKnown)).isEqualTo(withoutSeal(answerToUnknown));
		assertThat(names(page)).containsExactly("Li Wei");
	}

	@Test
	void sendsNoWordOfAStrangerToAnybody() {
		String page = open();
		String address = newAddress();
		register(page, address, "Win money at http://evil.example <script>alert(1)</script>");
		new Mailbox(address).link();
		assertThat(String.join("", new Mailbox(address).texts())).doesNotContain("evil").doesNotContain("script");
	}

	@Test
	void isNoMailCannon() {
		String page = open();
		String victim = newAddress();
		for (int call = 0; call < 6; call++) {
			assertThat(register(page, (call % 2 == 0) ? victim : victim.toUpperCase(), "Li Wei").statusCode())
				.isEqualTo(200);
		}
		assertThat(mailsAbout(victim)).isEqualTo(3);
	}

	@Test
	void takesOnlySoManyFromOneNetwork() {
		String page = open();
		List<Integer> answers = IntStream.range(0, 22)
			.mapToObj((call) -> register(page, newAddress(), "Li Wei").statusCode())
			.toList();
		assertThat(answers.subList(0, 20)).containsOnly(200);
		assertThat(answers.subList(20, 22)).containsOnly(429);
	}

	@Test
	void putsPeopleOnTheWaitingListAboveTheSeatsAndMovesThemUp() {
		String page = openWithSeats(1);
		String first = registered(page, "First");
		String second = registered(page, "Second");
		String third = registered(page, "Third");
		assertThat(statuses(page)).containsExactly("First REGISTERED", "Second WAITLISTED", "Third WAITLISTED");
		assertThat(this.reader.get(new Mailbox(second).link() + "?lang=en").body()).contains("on the waiting list");
		assertThat(this.reader.press(new Mailbox(first).link(), "/cancel").statusCode()).isEqualTo(303);
		assertThat(statuses(page)).containsExactly("Second REGISTERED", "Third WAITLISTED");
		assertThat(this.reader.press(new Mailbox(third).link(), "/cancel").statusCode()).isEqualTo(303);
		assertThat(statuses(page)).containsExactly("Second REGISTERED");
		assertThat(this.reader.get(new Mailbox(first).link() + "?lang=en").body()).contains("You have cancelled");
	}

	@Test
	void givesTheLastSeatToOneOfTwoWhoConfirmAtTheSameMoment() {
		String page = openWithSeats(1);
		List<String> links = List.of(newAddress(), newAddress()).stream().map((address) -> {
			register(page, address, "Racer");
			return new Mailbox(address).link();
		}).toList();
		links.stream()
			.map((link) -> CompletableFuture.supplyAsync(() -> this.reader.press(link, "/confirm").statusCode()))
			.toList()
			.forEach((answer) -> assertThat(answer.join()).isEqualTo(303));
		assertThat(statuses(page)).containsExactlyInAnyOrder("Racer REGISTERED", "Racer WAITLISTED");
	}

	@Test
	void changesByTheSameLinkUntilRegistrationCloses() {
		String page = open();
		String link = new Mailbox(registered(page, "Li Wei")).link();
		assertThat(
				change(link, "{\"participantName\": \"Li Wei Ming\", \"organisation\": \"Park\", \"party\": \"zgc\"}")
					.statusCode())
			.isEqualTo(303);
		assertThat(names(page)).containsExactly("Li Wei Ming");
		assertThat(change(link,
				"{\"participantName\": \"x\", \"organisation\": \"y\", \"party\": \"zgc\", \"status\": \"ACCEPTED\"}")
			.statusCode()).isEqualTo(422);
		assertThat(change(link, "{\"participantName\": \"x\", \"organisation\": \"y\", \"party\": \"nobody\"}")
			.statusCode()).isEqualTo(422);
		this.trainings.select(reference(page));
		assertThat(change(link, "{\"participantName\": \"Late\", \"organisation\": \"Park\", \"party\": \"zgc\"}")
			.statusCode()).isEqualTo(409);
		assertThat(names(page)).containsExactly("Li Wei Ming");
	}

	@Test
	void cancelsAfterTheSelectionAndSomebodyElseGetsThePlaceWithItsCalendarEntries() {
		String page = openWithSeats(1);
		String first = registered(page, "First");
		String second = registered(page, "Second");
		this.trainings.select(reference(page));
		assertThat(statuses(page)).containsExactly("First ACCEPTED", "Second WAITLISTED");
		this.reader.press(new Mailbox(first).link(), "/cancel");
		assertThat(statuses(page)).containsExactly("Second ACCEPTED");
		assertThat(this.office.mails(reference(page))).contains("INVITATION_CANCELLED " + first,
				"REGISTRATION_CONFIRMED " + second, "INVITATION " + second);
	}

	@Test
	void findsTheSameLinkInTheMailThatTellsOfHerPlace() {
		String page = open();
		String address = registered(page, "Li Wei");
		String link = new Mailbox(address).link();
		this.trainings.select(reference(page));
		assertThat(new Mailbox(address).link(2)).isEqualTo(link);
		assertThat(this.office.mails(reference(page))).contains("REGISTRATION_CONFIRMED " + address);
	}

	@Test
	void givesWhomACoordinatorRegisteredALinkOfHerOwn() {
		String page = openWithSeats(2);
		String reference = reference(page);
		String address = newAddress();
		this.trainings.lead(reference, "Register participant",
				Map.of("email", address, "participantName", "Li Wei", "participantLanguage", "ms"));
		this.trainings.select(reference);
		String link = new Mailbox(address).link();
		assertThat(link).startsWith("/task/registration/");
		assertThat(this.reader.get(link).body()).contains("Anda mendapat tempat", reference);
		this.trainings.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		assertThat(this.office.mails(reference)).contains("JOINING_INFORMATION " + address, "INVITATION " + address);
		assertThat(new Mailbox(address).link(2)).isEqualTo(link);
		assertThat(new Mailbox(address).texts()).allSatisfy((text) -> assertThat(text).doesNotContain("/initiatives/"));
		assertThat(this.reader.press(link, "/cancel").statusCode()).isEqualTo(303);
		assertThat(names(page)).isEmpty();
	}

	@Test
	void givesThoseNoButtonWhoHaveNothingToDoAnyMore() {
		String page = open();
		String address = newAddress();
		this.trainings.lead(reference(page), "Register participant",
				Map.of("email", address, "participantLanguage", "en"));
		this.trainings.select(reference(page));
		this.trainings.lead(reference(page), "Decide go or no-go", Map.of("goNoGo", "CANCEL"));
		this.office.settle(reference(page));
		List<String> texts = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> new Mailbox(address).texts(),
					(found) -> found.stream().anyMatch((text) -> text.contains("] Cancelled: ")));
		assertThat(texts).allSatisfy((text) -> assertThat(text).doesNotContain("/initiatives/"));
	}

	@Test
	void changesByALinkWhatACoordinatorEntered() {
		String page = open();
		String address = newAddress();
		this.trainings.lead(reference(page), "Register participant", Map.of("email", address));
		this.links.give(reference(page), this.entries.registrations(reference(page)));
		this.links.give(reference(page), this.entries.registrations(reference(page)));
		register(page, address, "Li Wei Ming");
		assertThat(this.reader.press(new Mailbox(address).link(), "/confirm").statusCode()).isEqualTo(303);
		assertThat(names(page)).containsExactly("Li Wei Ming");
		this.trainings.select(reference(page));
		new Mailbox(address).link(2);
		assertThat(this.jdbc.sql("select count(*) from moubridge.registration_request where address = ?")
			.param(address)
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void namesWhoRegisteredInTheTimelineOnlyToThoseWhoWorkWithThem(@Value("${moubridge.base-url}") String base) {
		String page = open();
		registered(page, "Li Wei the guest");
		for (String history : List.of("/v1/initiatives/" + reference(page) + "/timeline",
				"/initiatives/" + reference(page) + "?lang=en")) {
			assertThat(Caller.withSession(base, "zgc-coordinator").get(history).body()).contains("Li Wei the guest");
			HttpResponse<String> approvers = Caller.withSession(base, "zgc-approver").get(history);
			assertThat(approvers.statusCode()).isEqualTo(200);
			assertThat(approvers.body()).doesNotContain("Li Wei");
		}
		assertThat(
				Caller.withSession(base, "zgc-approver").get("/v1/initiatives/" + reference(page) + "/timeline").body())
			.contains("registered-by-link");
	}

	@Test
	void keepsEveryConsentThatWasGivenAgainOrTakenBack() {
		String page = open();
		String address = registered(page, "Li Wei");
		String link = new Mailbox(address).link();
		change(link, "{\"participantName\": \"Li Wei Ming\", \"organisation\": \"Park\", \"party\": \"zgc\"}");
		this.reader.post(link + "?lang=zh", Map.of("seal", this.reader.seal(link), "consent", "yes", "values",
				"{\"participantName\": \"Li Wei Ming\", \"organisation\": \"Park\", \"party\": \"zgc\"}"));
		this.reader.press(link, "/cancel");
		assertThat(this.jdbc.sql("""
				select c.kind || ' ' || c.language from moubridge.registration_consent c
				join moubridge.registration_request r on r.id = c.request where r.address = ? order by c.id
				""").param(address).query(String.class).list()).containsExactly("GIVEN en", "CHANGED en", "CHANGED zh",
				"WITHDRAWN en");
		for (String change : List.of("update moubridge.registration_consent set text = ''",
				"delete from moubridge.registration_consent", "truncate moubridge.registration_consent",
				"update moubridge.guest_consent set text = ''", "truncate moubridge.guest_consent")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class)
				.isThrownBy(() -> this.jdbc.sql(change).update());
		}
	}

	@Test
	void holdsUpNoCoordinatorWhenSomebodyCancelsWhileTheirFormIsOpen() {
		String page = open();
		String first = registered(page, "First");
		String second = registered(page, "Second");
		String reference = reference(page);
		this.trainings.lead(reference, "Close registration", Map.of());
		this.reader.press(new Mailbox(first).link(), "/cancel");
		this.trainings.lead(reference, "Select participants", Map.of());
		this.office.settle(reference);
		this.trainings.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.reader.press(new Mailbox(second).link(), "/cancel");
		this.trainings.lead(reference, "Record attendance", Map.of());
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly("Write organiser report");
	}

	@Test
	void isClosedWithItsTrainingAndOpenToNobodyElse() {
		String page = open();
		String other = open();
		String address = newAddress();
		register(page, address, "Too late");
		String link = new Mailbox(address).link();
		String key = page.substring(page.lastIndexOf('/'));
		assertThat(this.reader.get("/task/register/" + reference(other) + key).statusCode()).isEqualTo(404);
		assertThat(this.reader.get("/task/register/" + reference(page) + "/unknown").statusCode()).isEqualTo(404);
		assertThat(this.reader.get("/task/registration/unknown").statusCode()).isEqualTo(404);
		String seal = this.reader.seal(page);
		String confirming = this.reader.seal(link);
		this.trainings.lead(reference(page), "Register participant", Map.of());
		this.trainings.select(reference(page));
		assertThat(this.reader.get(page + "?lang=en").body()).contains("Registration is closed");
		assertThat(
				this.reader.post(page, Map.of("seal", seal, "consent", "yes", "values", values(newAddress(), "Late")))
					.statusCode())
			.isEqualTo(410);
		assertThat(this.reader.post(link + "/confirm", Map.of("seal", confirming)).statusCode()).isEqualTo(410);
		assertThat(names(page)).doesNotContain("Too late");
	}

	@Test
	void refusesWhatTheFormHasNotAndForgedSeals() {
		String page = open();
		String good = values(newAddress(), "Li Wei");
		assertThat(this.reader.post(page, Map.of("consent", "yes", "values", good, "seal", "1.0")).statusCode())
			.isEqualTo(422);
		assertThat(this.reader.post(page, Map.of("values", good, "seal", this.reader.seal(page))).statusCode())
			.isEqualTo(422);
		for (String bad : List.of(good.replace("}", ", \"status\": \"ACCEPTED\"}"), good.replace("mranti", "other"),
				good.replace("@moubridge", "@@moubridge"), good.replace("Li Wei", "x".repeat(300)),
				good.replace("Li Wei", "Li\\nWei"), "{}", "[]")) {
			HttpResponse<String> answer = this.reader.post(page,
					Map.of("consent", "yes", "values", bad, "seal", this.reader.seal(page)));
			assertThat(answer.statusCode()).as(bad).isEqualTo(422);
		}
		assertThat(this.jdbc.sql("select count(*) from moubridge.registration_request where reference = ?")
			.param(reference(page))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void forgetsWhatNobodyConfirmed() {
		String page = open();
		String address = newAddress();
		register(page, address, "Li Wei");
		String link = new Mailbox(address).link();
		this.jdbc.sql(
				"update moubridge.registration_request set requested_at = now() - interval '4 days' where reference = ?")
			.param(reference(page))
			.update();
		ReflectionTestUtils.invokeMethod(this.registrations, "dropUnconfirmed");
		assertThat(this.reader.get(link).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> register(String page, String address, String name) {
		return this.reader.post(page + "?lang=en",
				Map.of("seal", this.reader.seal(page), "consent", "yes", "values", values(address, name)));
	}

	private HttpResponse<String> change(String link, String values) {
		return this.reader.post(link, Map.of("seal", this.reader.seal(link), "consent", "yes", "values", values));
	}

	/** Registers somebody who confirms, and returns her address. */
	private String registered(String page, String name) {
		String address = newAddress();
		register(page, address, name);
		assertThat(this.reader.press(new Mailbox(address).link(), "/confirm").statusCode()).isEqualTo(303);
		return address;
	}

	private static String values(String address, String name) {
		return """
				{"participantName": "%s", "organisation": "Park", "email": "%s", "party": "mranti"}""".formatted(name,
				address);
	}

	private String open() {
		return this.door.path(this.trainings.approved("mranti"));
	}

	private String openWithSeats(int seats) {
		String reference = this.trainings.submitted("mranti", Map.of("seatsMin", 1, "seatsMax", seats));
		this.trainings.approve(reference);
		return this.door.path(reference);
	}

	private static String reference(String page) {
		return page.split("/")[3];
	}

	private List<String> names(String page) {
		return statuses(page).stream().map((one) -> one.substring(0, one.lastIndexOf(' '))).toList();
	}

	private List<String> statuses(String page) {
		return this.jdbc.sql("""
				select name || ' ' || status from moubridge.training_registration
				where reference = ? and cancelled_at is null order by number
				""").param(reference(page)).query(String.class).list();
	}

	private long mailsAbout(String address) {
		return Awaitility.await()
			.until(() -> this.jdbc
				.sql("select count(*) from moubridge.message where lower(recipient_address) = lower(?)")
				.param(address)
				.query(Long.class)
				.single(), (count) -> count > 0);
	}

	private static String withoutSeal(String page) {
		return page.replaceAll("name=\"seal\" value=\"[^\"]+\"", "");
	}

	private static String newAddress() {
		return UUID.randomUUID() + "@moubridge.example";
	}

}
