package org.moubridge.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.TrainingLife;
import org.moubridge.access.Sha256;
import org.moubridge.document.Audience;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TimelineEntry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The letters that come up as the streams go on: offer, agreement cover, itinerary and
 * reports; what is in them, where they are kept, and who gets them.
 */
@ProductTest
class StreamLettersTests {

	private static final Path PAPERS = Path.of("target/screenshots/letters");

	private static final String EVIL = "<script>alert(1)</script> & \"Aina\"";

	private static final String LONG = "Lim".repeat(66);

	private final MockMvc web;

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Timeline timeline;

	@Autowired
	private LetterRegister register;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	StreamLettersTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void offersACompanyTheLandingInEveryLanguageAndOnceMoreAfterNegotiation() throws Exception {
		String reference = this.office.propose("mranti-coordinator", "soft-landing", "Sawit Robotics");
		String address = "offer-" + reference.toLowerCase(Locale.ROOT) + "@moubridge.example";
		this.robot.until(reference, "Answer landing plan",
				Map.of("Invite company", Map.of("name", EVIL, "email", address, "language", "zh"), "Apply for landing",
						Map.of("companyName", LONG, "companyNameZh", "棕榈机器人有限公司"), "Draft offer",
						Map.of("offerFees", "Free for 6 months; 之后每月 2,000 元\nYuran pendaftaran: RM100"),
						"Draft landing plan", Map.of("planMentor", "陈美玲 Siti", "planServices", "Desks\nMentoring")));
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(text(reference, "en"))
			.contains("Letter of offer", EVIL, "Beijing Zhongguancun", hash, "之后每月 2,000 元", "Yuran pendaftaran",
					"陈美玲 Siti")
			.satisfies((text) -> assertThat(text.replace(" ", "")).contains(LONG));
		assertThat(text(reference, "zh")).contains("软着陆邀约函", "棕榈机器人有限公司", EVIL, hash, "双方批准的条款");
		List<byte[]> files = enclosed(address, reference, 1);
		assertThat(files.stream().map(Sha256::hex))
			.containsExactlyInAnyOrderElementsOf(sha256(reference, 1, "zh", "en"));
		assertThat(enclosed("mranti-coordinator@moubridge.example", reference, 1)).isNotEmpty();
		this.office.complete("mranti-coordinator", reference, "Answer landing plan",
				Map.of("planAnswer", "NEGOTIATE", "planWishes", "More desks"));
		this.office.complete("zgc-coordinator", reference, "Draft landing plan", Map.of("planServices", "Ten desks"));
		assertThat(text(reference, "en")).contains("Ten desks");
		assertThat(enclosed(address, reference, 2).stream().map(Sha256::hex))
			.containsAll(sha256(reference, 2, "zh", "en"));
		page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("Offer " + reference + " zh.pdf")))
			.andExpect(content().string(containsString(sha256(reference, 2, "zh").get(0))));
		this.web.perform(get("/documents/" + newest(reference, "en")).with(user("mranti-finance")))
			.andExpect(status().isNotFound());
	}

	@Test
	void putsACoverOnAnAgreementThatBothPartiesSigned() throws Exception {
		String reference = this.office.propose("mranti-coordinator", "collaborative-research", "Palm genomes");
		this.robot.until(reference, "Confirm plan and baseline",
				Map.of("Write concept note", Map.of("titleZh", "棕榈基因组"), "Sign contract",
						Map.of("signerName", EVIL, "signerCapacity", "院长 Director")));
		var initiative = this.initiatives.get(reference);
		assertThat(text(reference, "en")).contains("Cover of the research agreement", EVIL, "院长 Director",
				initiative.contentHash(), "version " + initiative.version(), "棕榈基因组", "Malaysian Research Accelerator",
				"Beijing Zhongguancun");
		assertThat(text(reference, "zh")).contains("研究协议封面", EVIL, initiative.contentHash(), "棕榈基因组");
		assertThat(enclosed("zgc-coordinator@moubridge.example", reference, 1).stream().map(Sha256::hex))
			.containsAll(sha256(reference, 1, "en"));
		page("zgc-finance", reference).andExpect(content().string(containsString("Agreement " + reference + " en.pdf")))
			.andExpect(content().string(containsString(sha256(reference, 1, "en").get(0))));
	}

	@Test
	void filesTheFinalReportOfAResearch() throws Exception {
		String reference = this.office.propose("zgc-coordinator", "collaborative-research", "Optical chips");
		this.robot.until(reference, "Write final report");
		this.robot.complete(this.office.task(reference, "Write final report"),
				Map.of("finalSummary", "All milestones were reached.\n" + EVIL, "outputs",
						List.of(Map.of("kind", "PUBLICATION", "title", "光子芯片 Chips", "reference", "doi:10.1/x")),
						"trlReached", 6, "followOnFunding", "1250000.50"));
		assertThat(text(reference, "FINAL_REPORT", "en")).contains("All milestones were reached.", EVIL, "光子芯片 Chips",
				"doi:10.1/x", "Publication", "1,250,000.50 ", "Technology readiness reached 6");
		assertThat(text(reference, "FINAL_REPORT", "zh")).contains("联合研究结题报告", "论文著作");
	}

	@Test
	void sendsVisitorsTheirItineraryInChineseAndEnglish() throws Exception {
		String reference = this.office.propose("mranti-coordinator", "benchmarking-visit", "Incubation compared");
		String address = "visitor-" + reference.toLowerCase(Locale.ROOT) + "@moubridge.example";
		this.robot.until(reference, "Record visit",
				Map.of("Propose visit", Map.of("exchangeType", "VISIT", "titleZh", "孵化器对标"), "Request visit",
						Map.of("delegation", List.of(visitor(EVIL, address), visitor(LONG, null))), "Plan itinerary",
						Map.of("emergencyPhone", "+86 10 5550 0199", "invitationNumber", "ZGC-2026-7", "itinerary",
								List.of(halfDay("2027-03-02", "MORNING", "展示中心"),
										halfDay("2027-03-01", "AFTERNOON", "Science museum"),
										halfDay("2027-03-01", "MORNING", "科学城大厦")))));
		String english = text(reference, "ITINERARY", "en");
		assertThat(english).contains("Itinerary of the visit", "+86 10 5550 0199", "ZGC-2026-7", "Li Wei, director")
			.containsSubsequence("2027-03-01 morning", "科学城大厦", "2027-03-01 afternoon", "Science museum",
					"2027-03-02 morning", "展示中心")
			.satisfies((text) -> assertThat(text.replace(" ", "")).contains(LONG, EVIL.replace(" ", "")));
		assertThat(text(reference, "ITINERARY", "zh")).contains("访问日程", "孵化器对标", "上午", "紧急联系电话", "+86 10 5550 0199");
		assertThat(enclosed(address, reference, 1).stream().map(Sha256::hex))
			.containsAll(sha256(reference, "ITINERARY", 1, "en", "zh"));
		page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("Itinerary " + reference + " zh.pdf")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PARTNER", "PUBLIC" })
	void printsTheJointReportAsBothPartiesApprovedIt(String releaseClass) throws Exception {
		String reference = this.office.propose("mranti-coordinator", "benchmarking-visit", "Incubation compared");
		this.robot.until(reference, "Report on action",
				Map.of("Propose visit", Map.of("exchangeType", "DATA"), "Write joint report", Map.of("reportSummary",
						"Both parks keep tenants for 4 years. 两园相同。\n\n" + EVIL, "releaseClass", releaseClass)));
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(text(reference, "en")).contains("Joint report", "Both parks keep tenants for 4 years. 两园相同。", EVIL,
				hash, releaseClass.equals("PUBLIC") ? "public" : "both parties", "Approved by", "approved");
		assertThat(text(reference, "zh")).contains("联合报告", hash, releaseClass.equals("PUBLIC") ? "公开" : "合作双方");
		assertThat(enclosed("zgc-coordinator@moubridge.example", reference, 1)).isNotEmpty();
	}

	@Test
	void losesNoLetterToATemplateThatTheOfficeBroke(@TempDir Path folder) throws Exception {
		String reference = this.trainings.approved("mranti");
		var desk = new LetterDesk(new Paper(this.messages, new LetterSettings(folder)), this.register, this.timeline);
		for (String broken : List.of("<p th:text=\"${letter.nothing.at.all}\">x</p>", "<p>not closed", "",
				"<html><body><p th:text=\"${\">x</p></body></html>")) {
			Files.writeString(folder.resolve("agreement.html"), broken);
			WrittenLetter written = desk.write(LetterKind.AGREEMENT, reference, "", reference, Audience.EVERYBODY,
					Set.of(Locale.CHINESE, Locale.ENGLISH), (language) -> cover(reference));
			assertThat(written.versions()).containsOnlyKeys(Locale.ENGLISH, Locale.CHINESE);
		}
		assertThat(text(reference, "en")).contains("Cover of the research agreement");
		page("mranti-coordinator", reference).andExpect(content().string(containsString(
				"The template agreement.html of this office cannot be printed; the shipped one was used")));
		Files.writeString(folder.resolve("agreement.html"),
				"<html><body style=\"font-family: 'Noto Sans'\"><p>House style <span th:text=\"${letter.head.reference}\">1</span></p></body></html>");
		desk.write(LetterKind.AGREEMENT, reference, "", reference, Audience.EVERYBODY, Set.of(),
				(language) -> cover(reference));
		assertThat(text(reference, "en")).isEqualToIgnoringWhitespace("House style " + reference);
		assertThat(this.timeline.of(reference).stream().map(TimelineEntry::fact)).areAtLeast(1,
				new org.assertj.core.api.Condition<>("template-unusable"::equals, "told"));
	}

	private AgreementCover cover(String reference) {
		return new AgreementCover(
				new LetterHead(java.time.LocalDate.EPOCH, "A", reference, 1, "ab", List.of("M", "Z"), "MoU", "MOU-1"),
				"A", null, null, null, List.of());
	}

	private static Map<String, Object> visitor(String name, String email) {
		Map<String, Object> visitor = new HashMap<>(Map.of("name", name, "jobTitle", "Manager", "organisation",
				"MRANTI 科技园", "party", "mranti", "passportExpiry", "2035-01-01", "visitRole", "Head"));
		visitor.put("email", email);
		return visitor;
	}

	private static Map<String, Object> halfDay(String day, String half, String site) {
		return Map.of("day", day, "halfDay", half, "visitSite", site, "hostAndRank", "Li Wei, director",
				"halfDayProgramme", "参观 Tour");
	}

	private org.springframework.test.web.servlet.ResultActions page(String person, String reference) throws Exception {
		return this.web.perform(get("/initiatives/" + reference).param("lang", "en").with(user(person)))
			.andExpect(status().isOk());
	}

	/**
	 * Returns what came along with mails about this initiative, once so many are there.
	 */
	private static List<byte[]> enclosed(String address, String reference, int mails) throws Exception {
		List<MimeMessage> found = new ArrayList<>();
		Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
			found.clear();
			for (MimeMessage mail : MailServer.mailsTo(address)) {
				if (mail.getSubject().contains(reference) && mail.isMimeType("multipart/mixed")) {
					found.add(mail);
				}
			}
			return found.size() >= mails;
		});
		List<byte[]> files = new ArrayList<>();
		for (MimeMessage mail : found) {
			Multipart parts = (Multipart) mail.getContent();
			for (int number = 1; number < parts.getCount(); number++) {
				Part part = parts.getBodyPart(number);
				assertThat(part.isMimeType("application/pdf")).isTrue();
				assertThat(MimeUtility.decodeText(part.getFileName())).contains(reference).endsWith(".pdf");
				files.add(part.getInputStream().readAllBytes());
			}
		}
		return files;
	}

	private List<String> sha256(String reference, int version, String... languages) {
		return this.jdbc.sql("""
				select v.sha256 from moubridge.document_version v join moubridge.letter l on l.document = v.document
				where l.reference = ? and v.version = ? and l.language = any (?)
				""").params(reference, version, languages).query(String.class).list();
	}

	private List<String> sha256(String reference, String kind, int version, String... languages) {
		return this.jdbc.sql("""
				select v.sha256 from moubridge.document_version v join moubridge.letter l on l.document = v.document
				where l.reference = ? and l.kind = ? and v.version = ? and l.language = any (?)
				""").params(reference, kind, version, languages).query(String.class).list();
	}

	private UUID newest(String reference, String language) {
		return newest(reference, kind(reference), language);
	}

	private UUID newest(String reference, String kind, String language) {
		return this.jdbc.sql("""
				select v.id from moubridge.document_version v join moubridge.letter l on l.document = v.document
				where l.reference = ? and l.kind = ? and l.language = ? order by v.version desc limit 1
				""").params(reference, kind, language).query(UUID.class).single();
	}

	private String kind(String reference) {
		return this.jdbc.sql("select distinct kind from moubridge.letter where reference = ? and kind <> 'INVITATION'")
			.param(reference)
			.query(String.class)
			.single();
	}

	private String text(String reference, String language) throws Exception {
		return text(reference, kind(reference), language);
	}

	private String text(String reference, String kind, String language) throws Exception {
		byte[] file = this.web
			.perform(get("/documents/" + newest(reference, kind, language)).with(user("zgc-coordinator")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		Files.createDirectories(PAPERS);
		Files.write(PAPERS.resolve(kind.toLowerCase(Locale.ROOT) + "-" + language + ".pdf"), file);
		return text(file);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (var page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				}
			}
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
