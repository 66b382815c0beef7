package org.moubridge.link;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.SampleFiles;
import org.moubridge.TrainingLife;
import org.moubridge.attack.Caller;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Speakers send files by the link in a mail, over HTTP and without a script. */
@ProductTest
class TaskFilesPageTests {

	private static final Pattern FILE = Pattern.compile("/documents/([0-9a-f-]{36})\"[^>]*>([^<]+)<");

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	private Reader reader;

	private String reference;

	@BeforeEach
	void openBrowser() {
		this.reader = new Reader(this.base);
	}

	@Test
	void areSentOneByOneBeforeTheForm() {
		String link = asked();
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Your files", "up to 10 MB", "Slides", "Photo",
				"With it you declare: I agree that both parties");
		HttpResponse<String> sent = send(link, "SLIDES", "Valuation.pptx", SampleFiles.pptx());
		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(link + "?lang=en#documents");
		send(link, "PHOTO", "me.png", SampleFiles.png());
		String page = this.reader.get(link + "?lang=en").body();
		assertThat(page).contains("Valuation.pptx", "me.png");
		HttpResponse<byte[]> file = this.reader.download(link + "/documents/" + file(page, "me.png"));
		assertThat(file.body()).isEqualTo(SampleFiles.png());
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(file.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
		assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(this.office.open(this.reference)).contains("Confirm speaker");
		assertThat(this.jdbc.sql("""
				select string_agg(v.source || ' ' || v.author || ' ' || left(v.consent, 7), ',')
				from moubridge.document_version v join moubridge.document d on d.id = v.document where d.initiative = ?
				""").param(this.reference).query(String.class).single())
			.isEqualTo("LINK Aisyah I agree,LINK Aisyah I agree");
	}

	@Test
	void slidesAreForAllWhoPrepareAndPhotosForTheCoordinators() {
		String link = asked();
		send(link, "SLIDES", "Valuation.pptx", SampleFiles.pptx());
		send(link, "PHOTO", "me.png", SampleFiles.png());
		String id = file(this.reader.get(link + "?lang=en").body(), "me.png");
		assertThat(initiative("zgc-coordinator")).contains("Valuation.pptx", "me.png", "by a link",
				"A file was sent by link: Aisyah");
		assertThat(initiative("mranti-finance")).contains("Valuation.pptx")
			.doesNotContain("me.png", "A file was sent by link: Aisyah");
		assertThat(Caller.withSession(this.base, "mranti-finance").get("/documents/" + id).statusCode()).isEqualTo(404);
		assertThat(Caller.withSession(this.base, "zgc-coordinator").get("/documents/" + id).statusCode())
			.isEqualTo(200);
		assertThat(Caller.withSession(this.base, "mranti-coordinator")
			.upload("/initiatives/" + this.reference + "/documents",
					Map.of("kind", "OTHER", "audience", "EVERYBODY", "renews", document(id)), "b.pdf",
					SampleFiles.pdf())
			.statusCode()).isEqualTo(404);
	}

	@Test
	void aNewVersionReplacesNothing() {
		String link = asked();
		send(link, "SLIDES", "Valuation.pptx", SampleFiles.pptx());
		String first = file(this.reader.get(link + "?lang=en").body(), "Valuation.pptx");
		Map<String, String> fields = new HashMap<>(fields(link, "SLIDES"));
		fields.put("renews", document(first));
		assertThat(
				this.reader.upload(link + "/documents?lang=en", fields, "Better.pptx", SampleFiles.pptx()).statusCode())
			.isEqualTo(303);
		assertThat(this.reader.get(link + "?lang=en").body()).contains("Better.pptx", "version 2")
			.doesNotContain("Valuation.pptx");
		assertThat(initiative("mranti-coordinator")).contains("Better.pptx", "Valuation.pptx");
		assertThat(this.reader.download(link + "/documents/" + first).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "en,This kind of file is not taken", "ms,Jenis fail ini tidak diterima", "zh,不接受此类文件" })
	void isToldAtTheFileWhatIsNotTakenAndLosesNothingTyped(String language, String sentence) {
		String link = asked();
		Map<String, String> fields = new HashMap<>(fields(link, "PHOTO"));
		fields.put("values", "{\"available\":\"YES\",\"bio\":\"Half a life <b>\"}");
		HttpResponse<String> page = this.reader.upload(link + "/documents?lang=" + language, fields, "me.png",
				SampleFiles.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"file-problem\" role=\"alert\">" + sentence, "Half a life",
				"<option value=\"PHOTO\" selected");
		assertThat(page.body()).doesNotContain("??", "<svg xmlns", "Half a life <b>");
		assertThat(files()).isZero();
	}

	@Test
	void findsWhatShesTypedAfterAFileWasTaken() {
		String link = asked();
		Map<String, String> fields = new HashMap<>(fields(link, "PHOTO"));
		fields.put("values", "{\"bio\":\"Half a life\"}");
		this.reader.upload(link + "/documents", fields, "me.png", SampleFiles.png());
		assertThat(this.reader.get(link).body()).contains("Half a life");
		this.reader.upload(link + "/documents", fields(link, "PHOTO"), "me.png", SampleFiles.png());
		assertThat(this.reader.get(link).body()).contains("Half a life");
	}

	@ParameterizedTest
	@CsvSource({ "11", "30" })
	void isToldThatAFileIsTooLargeHoweverLargeItIs(int megabytes) {
		String link = asked();
		HttpResponse<String> answer = this.reader.upload(link + "/documents?lang=zh", fields(link, "PHOTO"), "film.mp4",
				new byte[megabytes << 20]);
		String page = (answer.statusCode() == 303)
				? this.reader.get(answer.headers().firstValue("Location").orElseThrow()).body() : answer.body();
		assertThat(page).contains("role=\"alert\">文件过大：不得超过 10 MB。");
		assertThat(files()).isZero();
	}

	@Test
	void takesNothingFromWhoDidNotSeeThePage() {
		String link = asked();
		String other = asked();
		for (String seal : List.of("", "1.x", this.reader.seal(other))) {
			HttpResponse<String> page = this.reader.upload(link + "/documents?lang=en",
					Map.of("seal", seal, "kind", "PHOTO"), "me.png", SampleFiles.png());
			assertThat(page.statusCode()).isEqualTo(422);
		}
		assertThat(this.reader
			.upload("/task/" + "x".repeat(43) + "/documents", Map.of("kind", "PHOTO"), "me.png", SampleFiles.png())
			.statusCode()).isEqualTo(404);
		assertThat(this.reader.upload(link + "/documents", fields(link, "AGREEMENT"), "me.png", SampleFiles.png())
			.statusCode()).isEqualTo(404);
		assertThat(this.reader.post(link + "/documents?lang=en", fields(link, "PHOTO")).body())
			.contains("Please choose a file first");
		assertThat(files()).isZero();
	}

	@Test
	void showsAFileToNoOtherGuest() {
		String link = asked();
		send(link, "PHOTO", "me.png", SampleFiles.png());
		String id = file(this.reader.get(link).body(), "me.png");
		String other = asked();
		HttpResponse<byte[]> forbidden = this.reader.download(other + "/documents/" + id);
		HttpResponse<byte[]> unknown = this.reader.download(other + "/documents/" + UUID.randomUUID());
		assertThat(forbidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
		assertThat(forbidden.body()).isEqualTo(unknown.body());
		assertThat(this.reader.download(other + "/documents/..%2f").statusCode()).isIn(400, 404);
		Map<String, String> fields = new HashMap<>(fields(other, "PHOTO"));
		fields.put("renews", document(id));
		assertThat(this.reader.upload(other + "/documents", fields, "evil.png", SampleFiles.png()).statusCode())
			.isEqualTo(404);
		assertThat(this.reader.get("/documents/" + id).statusCode()).isEqualTo(302);
	}

	@Test
	void endsWithTheLink() {
		String link = asked();
		send(link, "PHOTO", "me.png", SampleFiles.png());
		String id = file(this.reader.get(link).body(), "me.png");
		Map<String, String> fields = fields(link, "PHOTO");
		this.jdbc.sql("""
				update moubridge.guest_token set expires_at = now() - interval '1 hour'
				where task = (select id from moubridge.guest_task where reference = ?)
				""").param(this.reference).update();
		assertThat(this.reader.upload(link + "/documents", fields, "b.png", SampleFiles.png()).statusCode())
			.isEqualTo(410);
		assertThat(this.reader.download(link + "/documents/" + id).statusCode()).isEqualTo(404);
		this.jdbc.sql("""
				update moubridge.guest_token set expires_at = now() + interval '1 hour'
				where task = (select id from moubridge.guest_task where reference = ?)
				""").param(this.reference).update();
		this.reader.post(link,
				Map.of("seal", this.reader.seal(link), "consent", "yes", "values", "{\"available\": \"YES\"}"));
		assertThat(this.reader.upload(link + "/documents?lang=en", fields, "b.png", SampleFiles.png()).body())
			.contains("Thank you, it is recorded");
		assertThat(this.reader.download(link + "/documents/" + id).statusCode()).isEqualTo(404);
		assertThat(files()).isEqualTo(1);
	}

	@Test
	void areSoManyAtMost() {
		String link = asked();
		for (int number = 0; number < 10; number++) {
			assertThat(send(link, "OTHER", number + ".pdf", SampleFiles.pdf()).statusCode()).isEqualTo(303);
		}
		assertThat(send(link, "OTHER", "11.pdf", SampleFiles.pdf()).body()).contains("There are 10 files already");
		assertThat(files()).isEqualTo(10);
	}

	@Test
	void takeSigningInToBeReadWhenTheTrainingIsConfidential() {
		String link = asked(Map.of("confidentiality", "CONFIDENTIAL"));
		assertThat(send(link, "PHOTO", "me.png", SampleFiles.png()).statusCode()).isEqualTo(303);
		assertThat(this.reader.get(link).body()).contains("me.png").doesNotContain(link + "/documents/");
		String id = this.jdbc.sql("""
				select v.id from moubridge.document_version v join moubridge.document d on d.id = v.document
				where d.initiative = ?
				""").param(this.reference).query(String.class).single();
		assertThat(this.reader.download(link + "/documents/" + id).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> send(String link, String kind, String name, byte[] file) {
		return this.reader.upload(link + "/documents?lang=en", fields(link, kind), name, file);
	}

	private Map<String, String> fields(String link, String kind) {
		return Map.of("seal", this.reader.seal(link), "kind", kind);
	}

	private String initiative(String user) {
		return Caller.withSession(this.base, user).get("/initiatives/" + this.reference + "?lang=en").body();
	}

	private String asked() {
		return asked(Map.of());
	}

	private String asked(Map<String, Object> values) {
		String address = UUID.randomUUID() + "@moubridge.example";
		this.reference = this.trainings.described("mranti", values);
		Map<String, Object> sessions = Map.of("sessions", List.of(Map.of("title", "Valuation", "speaker", "Aisyah",
				"speakerParty", "mranti", "speakerEmail", address, "method", "LECTURE")));
		this.office.complete("mranti-coordinator", this.reference, "Draft curriculum", sessions);
		Map<String, Object> agreed = new HashMap<>(sessions);
		agreed.put("agreement", "AGREED");
		this.office.complete("zgc-coordinator", this.reference, "Agree curriculum", agreed);
		return new Mailbox(address).link();
	}

	private long files() {
		return this.jdbc.sql("""
				select count(*) from moubridge.document_version v join moubridge.document d on d.id = v.document
				where d.initiative = ?
				""").param(this.reference).query(Long.class).single();
	}

	private String document(String version) {
		return this.jdbc.sql("select document from moubridge.document_version where id = ?::uuid")
			.param(version)
			.query(String.class)
			.single();
	}

	private static String file(String page, String name) {
		Matcher file = FILE.matcher(page);
		while (file.find()) {
			if (file.group(2).equals(name)) {
				return file.group(1);
			}
		}
		throw new AssertionError(name + " is not on the page");
	}

}
