package org.moubridge.link;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.moubridge.FormFiller;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.SampleFiles;
import org.moubridge.attack.Caller;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Companies and people who travel send their papers by the link in a mail. */
@ProductTest
class StreamFilesPageTests {

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Value("${moubridge.base-url}")
	private String base;

	@Test
	void aCompanySendsItsDeckToAllAndItsFiguresToTheCoordinators() {
		String address = UUID.randomUUID() + "@moubridge.example";
		String reference = this.office.propose("zgc-coordinator", "soft-landing", "A company with papers");
		this.robot.until(reference, "Apply for landing",
				Map.of("Invite company", Map.of("email", address, "language", "zh")));
		var reader = new Reader(this.base);
		var mailbox = new Mailbox(address);
		mailbox.link(2);
		String link = mailbox.links()
			.stream()
			.filter((one) -> reader.get(one + "?lang=en").body().contains("Financial statements"))
			.findFirst()
			.orElseThrow();
		assertThat(mailbox.texts())
			.anySatisfy((mail) -> assertThat(mail).contains("任务: 申请软着陆", "Task: Apply for landing"));
		assertThat(reader.get(link + "?lang=en").body()).contains("Slides", "Passport or register extract",
				"Financial statements");
		assertThat(send(reader, link, "SLIDES", "deck.pptx", SampleFiles.pptx())).isEqualTo(303);
		assertThat(send(reader, link, "FINANCES", "year.pdf", SampleFiles.pdf())).isEqualTo(303);
		assertThat(send(reader, link, "CV", "me.pdf", SampleFiles.pdf())).isEqualTo(404);
		assertThat(initiative(reference, "zgc-coordinator")).contains("deck.pptx", "year.pdf");
		assertThat(initiative(reference, "mranti-finance")).doesNotContain("year.pdf");
	}

	@Test
	void aParticipantSendsThePassportWithTheConsent() {
		String address = UUID.randomUUID() + "@moubridge.example";
		String reference = this.office.propose("mranti-coordinator", "personnel-exchange", "People with papers");
		Map<String, Object> person = new HashMap<>(Map.of("name", "Aisyah", "passportName", "AISYAH CONTOH", "position",
				"Manager", "employer", "Contoh", "nationality", "Malaysia", "email", address, "party", "mranti"));
		person.put("passportExpiry", LocalDate.now().plusDays(FormFiller.FIRST_DAY + 400).toString());
		this.robot.until(reference, "Accept exchange",
				Map.of("Nominate participants", Map.of("participants", List.of(person))));
		var reader = new Reader(this.base);
		String link = new Mailbox(address).link();
		assertThat(send(reader, link, "IDENTITY", "passport.png", SampleFiles.png())).isEqualTo(303);
		assertThat(initiative(reference, "zgc-coordinator")).contains("passport.png");
		assertThat(initiative(reference, "zgc-finance")).doesNotContain("passport.png");
	}

	private static int send(Reader reader, String link, String kind, String name, byte[] file) {
		HttpResponse<String> answer = reader.upload(link + "/documents?lang=en",
				Map.of("seal", reader.seal(link), "kind", kind), name, file);
		return answer.statusCode();
	}

	private String initiative(String reference, String user) {
		return Caller.withSession(this.base, user).get("/initiatives/" + reference + "?lang=en").body();
	}

}
