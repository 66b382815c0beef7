package org.moubridge.link;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.HtmlValidator;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.attack.Caller;
import org.moubridge.guest.PublicDoor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the W3C's validator says of the pages, in every language. */
@ProductTest
class ValidPagesTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private PublicDoor door;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	private Reader reader;

	@BeforeEach
	void openBrowser() {
		this.reader = new Reader(this.base);
		// the tests before were the same network
		this.jdbc.sql("update moubridge.registration_request set network = 'before'").update();
	}

	@Test
	void areValidWhereSomebodyDecides() {
		Approval approval = Approval.of(this.office);
		String link = approval.link("zgc-approver");
		isValid(link);
		isValid(this.reader.post(link, Map.of("seal", this.reader.seal(link), "answer", "REJECT")));
		this.reader.post(link + "/question", Map.of("seal", this.reader.seal(link), "question", "Why then?"));
		isValid(link);
		this.reader.answer(link, "REQUEST_CHANGES", "Later, please");
		isValid(link);
		isValid("/decide/unknown");
	}

	@Test
	void areValidWhereSomebodyWithoutAnAccountFillsInAForm() {
		String address = UUID.randomUUID() + "@moubridge.example";
		String page = URI.create(this.door.address(this.trainings.approved("mranti")).orElseThrow()).getPath();
		isValid(page);
		isValid(this.reader.post(page, Map.of("seal", this.reader.seal(page), "values", "{}")));
		isValid(this.reader.post(page, Map.of("seal", this.reader.seal(page), "consent", "yes", "values", """
				{"participantName": "Li Wei", "organisation": "Park", "email": "%s", "party": "mranti"}"""
			.formatted(address))));
		String own = new Mailbox(address).link();
		isValid(own);
		this.reader.press(own, "/confirm");
		isValid(own);
		String reference = page.split("/")[3];
		this.trainings.select(reference);
		this.trainings.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.trainings.lead(reference, "Record attendance", Map.of());
		String link = new Mailbox(address).taskLink();
		isValid(link);
		isValid(this.reader.post(link, Map.of("seal", this.reader.seal(link), "values", "{}")));
		this.trainings.lead(reference, "Give feedback", Map.of());
		isValid(link);
	}

	@Test
	void areValidForPeopleWhoSignIn() {
		Caller caller = Caller.withSession(this.base, "mranti-coordinator");
		String reference = Approval.of(this.office).reference();
		for (String page : List.of("/", "/mous/MOU-2024-001", "/initiatives/" + reference, "/mails", "/calendar",
				"/people", "/deputies", "/preferences", "/initiatives/" + reference + "/record", "/certificates",
				"/initiatives/INI-1999-9999")) {
			languages().forEach((language) -> isValid(caller.get(page + language)));
		}
		languages().forEach((language) -> isValid(this.reader.get("/login" + language)));
	}

	private void isValid(String path) {
		languages().forEach((language) -> isValid(this.reader.get(path + language)));
	}

	private static Stream<String> languages() {
		return Stream.of("?lang=en", "?lang=ms", "?lang=zh");
	}

	private static void isValid(HttpResponse<String> page) {
		assertThat(page.body()).contains("<!DOCTYPE html>");
		assertThat(HtmlValidator.findings(page.body())).as(page.uri().getPath()).isEmpty();
	}

}
