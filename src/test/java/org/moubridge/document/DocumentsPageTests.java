package org.moubridge.document;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.SampleFiles;
import org.moubridge.TrainingLife;
import org.moubridge.access.Person;
import org.moubridge.access.Sha256;
import org.moubridge.attack.Caller;
import org.moubridge.story.CountedStatements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents on the pages of initiatives and Memoranda, over HTTP. */
@ProductTest
class DocumentsPageTests {

	private static final Map<String, String> FOR_ALL = Map.of("kind", "MATERIAL", "audience", "EVERYBODY");

	private static final String UNKNOWN = "There is no such document, or it is not for you.";

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Documents documents;

	@Autowired
	private DocumentRegister register;

	@Autowired
	private CountedStatements counted;

	@Autowired
	private JdbcClient jdbc;

	@Value("${moubridge.base-url}")
	private String base;

	@Test
	void keepsEveryVersionAsItCame() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		Caller zgc = caller("zgc-coordinator");
		assertThat(add(mranti, reference, FOR_ALL, "Handbook.docx", SampleFiles.docx()).statusCode()).isEqualTo(302);
		Document first = only(reference);
		assertThat(add(mranti, reference,
				Map.of("kind", "OTHER", "audience", "EVERYBODY", "renews", first.id().toString()), "Handbook 2.pdf",
				SampleFiles.pdf())
			.statusCode()).isEqualTo(302);
		Document document = only(reference);
		assertThat(document.versions()).extracting(DocumentVersion::number).containsExactly(2, 1);
		assertThat(document.kind()).isEqualTo(Kind.MATERIAL);
		assertThat(document.newest().sha256()).isEqualTo(Sha256.hex(SampleFiles.pdf()));
		assertThat(page(zgc, reference)).contains("Handbook.docx", "Handbook 2.pdf", "Older versions: 1",
				"added the document Handbook 2.pdf, version 2");
		assertThat(zgc.download(path(document.versions().get(0))).body()).isEqualTo(SampleFiles.pdf());
		assertThat(zgc.download(path(document.versions().get(1))).body()).isEqualTo(SampleFiles.docx());
	}

	@Test
	void isOnlyEverSavedWhateverItIs() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		add(mranti, reference, FOR_ALL, "培训%22; 大纲.php", SampleFiles.jpeg("<?php system('id'); ?>"));
		HttpResponse<byte[]> file = mranti.download(path(only(reference).newest()));
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(header(file, "Content-Type")).isEqualTo("image/jpeg");
		assertThat(header(file, "Content-Disposition")).startsWith("attachment; ")
			.contains("filename*=UTF-8''%E5%9F%B9%E8%AE%AD", ".php.jpg");
		assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(file, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(file, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
		assertThat(file.headers().allValues("Content-Security-Policy")).hasSize(1);
		assertThat(file.headers().firstValue("ETag")).isEmpty();
	}

	@Test
	void looksTheSameForWhatIsUnknownAndWhatIsForbidden() {
		String reference = this.trainings.drafted("mranti");
		add(caller("mranti-coordinator"), reference, FOR_ALL, "a.pdf", SampleFiles.pdf());
		String path = path(only(reference).newest());
		for (String stranger : List.of("zgc-approver", "mranti-finance", "compliance")) {
			HttpResponse<String> forbidden = caller(stranger).get(path + "?lang=en");
			HttpResponse<String> unknown = caller(stranger).get("/documents/" + UUID.randomUUID() + "?lang=en");
			assertThat(forbidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(404);
			assertThat(forbidden.body()).contains(UNKNOWN).doesNotContain("a.pdf", reference);
			assertThat(unknown.body()).contains(UNKNOWN);
		}
		for (String odd : List.of("x", "1", "x.pdf", only(reference).id().toString().toUpperCase(),
				only(reference).id() + "0")) {
			assertThat(caller("mranti-coordinator").get("/documents/" + odd + "?lang=en").statusCode()).isEqualTo(404);
		}
		assertThat(Caller.anonymous(this.base).get(path).statusCode()).isEqualTo(302);
		assertThat(caller("manager").get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void keepsWhatIsForOnesOwnPartyFromTheOther() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		Caller zgc = caller("zgc-coordinator");
		add(mranti, reference, Map.of("kind", "AGREEMENT", "audience", "OWN_PARTY"), "Our limits.pdf",
				SampleFiles.pdf());
		Document document = only(reference);
		assertThat(page(caller("mranti-coordinator-2"), reference)).contains("Our limits.pdf");
		assertThat(zgc.get(path(document.newest())).statusCode()).isEqualTo(404);
		assertThat(page(zgc, reference)).doesNotContain("Our limits");
		assertThat(zgc.get("/v1/initiatives/" + reference + "/timeline").body()).doesNotContain("Our limits");
		assertThat(zgc.get("/initiatives/" + reference + "/documents/access").body()).doesNotContain("Our limits");
		assertThat(mranti.get("/initiatives/" + reference + "/documents/access").body()).contains("Our limits");
	}

	@Test
	void letsNobodyRenewTheDocumentOfTheOtherParty() {
		String reference = this.trainings.drafted("mranti");
		add(caller("mranti-coordinator"), reference, FOR_ALL, "a.pdf", SampleFiles.pdf());
		UUID id = only(reference).id();
		Map<String, String> renewing = Map.of("kind", "OTHER", "audience", "EVERYBODY", "renews", id.toString());
		assertThat(add(caller("zgc-coordinator"), reference, renewing, "b.pdf", SampleFiles.pdf()).statusCode())
			.isEqualTo(404);
		// by the address of another initiative
		String other = this.trainings.drafted("mranti");
		assertThat(add(caller("mranti-coordinator"), other, renewing, "b.pdf", SampleFiles.pdf()).statusCode())
			.isEqualTo(404);
		assertThat(only(reference).versions()).hasSize(1);
		assertThatExceptionOfType(UnknownDocument.class)
			.isThrownBy(() -> this.documents.renew(id, "b.pdf", SampleFiles.pdf(), Someone.product()));
	}

	@Test
	void takesFilesOnlyFromThoseWhoWorkThere() {
		String reference = this.trainings.agreed("mranti");
		assertThat(add(caller("mranti-finance"), reference, FOR_ALL, "Budget.xlsx", SampleFiles.xlsx()).statusCode())
			.isEqualTo(302);
		assertThat(add(caller("zgc-finance"), reference, FOR_ALL, "b.xlsx", SampleFiles.xlsx()).statusCode())
			.isEqualTo(404);
		HttpResponse<String> manager = add(caller("manager"), reference, FOR_ALL, "c.pdf", SampleFiles.pdf());
		assertThat(manager.statusCode()).isEqualTo(403);
		assertThat(caller("manager").get("/initiatives/" + reference).body()).doesNotContain("add-document");
		assertThat(only(reference).newest().name()).isEqualTo("Budget.xlsx");
		assertThat(add(caller("mranti-coordinator"), "INI-1999-0001", FOR_ALL, "a.pdf", SampleFiles.pdf()).statusCode())
			.isEqualTo(404);
		assertThat(caller("mranti-coordinator")
			.upload("/mous/" + reference + "/documents", FOR_ALL, "a.pdf", SampleFiles.pdf())
			.statusCode()).isEqualTo(404);
	}

	@Test
	void takesNothingFromAnotherPagesForm() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		String path = "/initiatives/" + reference + "/documents";
		assertThat(mranti.uploadWithoutToken(path, FOR_ALL, "a.pdf", SampleFiles.pdf()).statusCode()).isEqualTo(403);
		assertThat(
				Caller.anonymous(this.base).uploadWithoutToken(path, FOR_ALL, "a.pdf", SampleFiles.pdf()).statusCode())
			.isIn(302, 401, 403);
		assertThat(this.register.of(reference)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en,This kind of file is not taken", "ms,Jenis fail ini tidak diterima", "zh,不接受此类文件" })
	void saysAtTheFormInTheReadersLanguageWhatIsNotTaken(String language, String sentence) {
		String reference = this.trainings.drafted("mranti");
		HttpResponse<String> page = caller("mranti-coordinator").upload(
				"/initiatives/" + reference + "/documents?lang=" + language,
				Map.of("kind", "REPORT", "audience", "OWN_PARTY"), "innocent.pdf",
				SampleFiles.bytes("<html><script>alert(1)</script></html>"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"file-problem\" role=\"alert\">" + sentence)
			.contains("<option value=\"REPORT\" selected", "<option value=\"OWN_PARTY\" selected")
			.doesNotContain("??", "innocent.pdf");
		assertThat(this.register.of(reference)).isEmpty();
	}

	@Test
	void asksForAFileThatIsMissingOrEmptyOrWithoutItsKind() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		assertThat(add(mranti, reference, FOR_ALL, "", new byte[0]).body()).contains("Please choose a file first");
		assertThat(add(mranti, reference, FOR_ALL, "a.pdf", new byte[0]).body()).contains("The file is empty");
		assertThat(add(mranti, reference, Map.of("kind", "LETTER", "audience", "EVERYBODY"), "a.pdf", SampleFiles.pdf())
			.body()).contains("Please choose the kind");
		assertThat(add(mranti, reference, Map.of(), "a.pdf", SampleFiles.pdf()).statusCode()).isEqualTo(422);
		assertThat(this.register.of(reference)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 30 })
	void saysOfAFileThatItIsTooLargeHoweverLargeItIs(int megabytes) {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		String path = "/initiatives/" + reference + "/documents?lang=zh";
		HttpResponse<String> answer = mranti.upload(path, FOR_ALL, "film.pdf",
				SampleFiles.join(SampleFiles.pdf(), new byte[megabytes << 20]));
		String page = (answer.statusCode() == 303) ? mranti.get(header(answer, "Location")).body() : answer.body();
		assertThat(page).contains("role=\"alert\">文件过大：不得超过 10 MB。").doesNotContain("Exception");
		assertThat(this.register.of(reference)).isEmpty();
	}

	@Test
	void showsANameAsTextAndNeverAsAnythingElse() {
		String reference = this.trainings.drafted("mranti");
		Caller mranti = caller("mranti-coordinator");
		add(mranti, reference, FOR_ALL, "../../<img src=x onerror=alert(1)>%0D%0ASet-Cookie: a=b\u202Efdp.exe",
				SampleFiles.pdf());
		DocumentVersion version = only(reference).newest();
		assertThat(version.name()).doesNotContain("/", "\\", "<", ">", ":", "%", "\u202E").endsWith(".pdf");
		assertThat(page(mranti, reference)).doesNotContain("<img src=x", "\u202E");
		HttpResponse<byte[]> file = mranti.download(path(version));
		assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(file.statusCode()).isEqualTo(200);
	}

	@Test
	void takesOnlySoManyAlsoWhenTheyComeAtOnce() {
		String reference = this.trainings.drafted("mranti");
		var somebody = new Someone("mranti-coordinator", "A", "mranti", Source.PAGE, null, null, null);
		var filing = new Filing(reference, Kind.MATERIAL, Audience.EVERYBODY);
		UUID id = this.documents.keep(filing, "a.pdf", SampleFiles.pdf(), somebody).id();
		this.jdbc.sql("""
				insert into moubridge.document_version (id, document, version, name, media_type, size, sha256, author,
				                                        source, added_at)
				select gen_random_uuid(), ?, n, 'n.pdf', 'application/pdf', 1, repeat('0', 64), 'A', 'PAGE', now()
				from generate_series(2, 196) n
				""").param(id).update();
		long kept = IntStream.range(0, 8)
			.mapToObj((number) -> CompletableFuture
				.supplyAsync(() -> tryTo(() -> this.documents.renew(id, "b.pdf", SampleFiles.pdf(), somebody))))
			.toList()
			.stream()
			.filter(CompletableFuture::join)
			.count();
		assertThat(kept).isEqualTo(4);
		assertThat(only(reference).versions()).extracting(DocumentVersion::number)
			.isEqualTo(IntStream.rangeClosed(1, 200).map((number) -> 201 - number).boxed().toList());
		assertThat(add(caller("mranti-coordinator"), reference, FOR_ALL, "c.pdf", SampleFiles.pdf()).body())
			.contains("There are 200 files already");
	}

	@Test
	void notesWhoAddedAndWhoReadForThoseWhoAnswerForIt() {
		String reference = this.trainings.agreed("mranti");
		add(caller("mranti-coordinator"), reference, FOR_ALL, "Handbook.pdf", SampleFiles.pdf());
		caller("mranti-finance").download(path(only(reference).newest()));
		String access = "/initiatives/" + reference + "/documents/access?lang=en";
		for (String reader : List.of("mranti-coordinator", "zgc-coordinator", "manager")) {
			assertThat(caller(reader).get(access).body()).contains("Handbook.pdf", "mranti-finance", "downloaded",
					"added");
		}
		assertThat(caller("mranti-finance").get(access).statusCode()).isEqualTo(404);
		assertThat(page(caller("mranti-finance"), reference)).doesNotContain("documents/access");
		assertThat(page(caller("mranti-coordinator"), reference)).contains("documents/access");
		assertThat(this.jdbc.sql("select network from moubridge.document_access where act = 'READ' and version = ?")
			.param(only(reference).newest().id())
			.query(String.class)
			.single()).isEqualTo("127.0.0.1");
	}

	@Test
	void keepsWhatTheProductWritesItself() {
		String reference = this.trainings.drafted("mranti");
		var filing = new Filing(reference, Kind.LETTER, Audience.EVERYBODY);
		Document letter = this.documents.keep(filing, "Invitation.pdf", SampleFiles.pdf(), Someone.product());
		assertThat(page(caller("zgc-coordinator"), reference)).contains("Invitation.pdf", "written by MoU Bridge",
				"The document Invitation.pdf was written");
		this.documents.renew(letter.id(), "Invitation.pdf", SampleFiles.pdf(), Someone.product());
		assertThat(only(reference).versions()).hasSize(2);
		assertThat(letter.isRenewedBy(
				new Person("mranti-coordinator", "mranti", "A", "a@b.c", Locale.ENGLISH, Set.of("mranti-coordinator"))))
			.isFalse();
	}

	@Test
	void handsOutNothingThatIsNotWhatWasKept() {
		String reference = this.trainings.drafted("mranti");
		add(caller("mranti-coordinator"), reference, FOR_ALL, "a.pdf", SampleFiles.pdf());
		DocumentVersion version = only(reference).newest();
		this.jdbc.sql("update moubridge.document_content set content = ? where version = ?")
			.params(SampleFiles.bytes("%PDF-changed"), version.id())
			.update();
		assertThat(caller("mranti-coordinator").get(path(version)).statusCode()).isEqualTo(500);
	}

	@Test
	void belongsToAMemorandumToo() {
		String path = "/mous/MOU-2024-001/documents";
		Caller mranti = caller("mranti-coordinator");
		String name = UUID.randomUUID() + ".pdf";
		assertThat(mranti.upload(path, Map.of("kind", "AGREEMENT", "audience", "EVERYBODY"), name, SampleFiles.pdf())
			.statusCode()).isEqualTo(302);
		assertThat(caller("zgc-finance").get("/mous/MOU-2024-001?lang=en").body()).contains(name, "Agreement");
		assertThat(caller("zgc-finance").upload(path, FOR_ALL, "b.pdf", SampleFiles.pdf()).statusCode()).isEqualTo(403);
		assertThat(mranti.upload(path, FOR_ALL, "b.pdf", new byte[0]).body()).contains("The file is empty");
		assertThat(mranti.get("/mous/MOU-2024-001/documents/access").body()).contains(name);
	}

	@Test
	void costsThePageOneStatementHoweverManyThereAre() throws Exception {
		String none = this.trainings.drafted("mranti");
		String many = this.trainings.drafted("mranti");
		for (int number = 0; number < 12; number++) {
			this.documents.keep(new Filing(many, Kind.MATERIAL, Audience.EVERYBODY), number + ".pdf", SampleFiles.pdf(),
					Someone.product());
		}
		Caller mranti = caller("mranti-coordinator");
		page(mranti, none);
		var cost = this.counted.of(() -> page(mranti, many));
		assertThat(cost.containing("moubridge.document")).hasSize(1);
		assertThat(cost.containing("document_content")).isEmpty();
		assertThat(this.counted.of(() -> page(mranti, none)).count()).isEqualTo(cost.count());
	}

	private HttpResponse<String> add(Caller caller, String reference, Map<String, String> fields, String name,
			byte[] file) {
		return caller.upload("/initiatives/" + reference + "/documents", fields, name, file);
	}

	private String page(Caller caller, String reference) {
		HttpResponse<String> page = caller.get("/initiatives/" + reference + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private Document only(String reference) {
		List<Document> all = this.register.of(reference);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private Caller caller(String user) {
		return Caller.withSession(this.base, user);
	}

	private static String path(DocumentVersion version) {
		return "/documents/" + version.id();
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

	private static boolean tryTo(Runnable call) {
		try {
			call.run();
			return true;
		}
		catch (FileUnusable ex) {
			return false;
		}
	}

}
