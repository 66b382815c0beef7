package org.moubridge.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.Sha256;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Letters of decision and invitation: who has them written, what is in them, what is
 * kept.
 */
@ProductTest
class LettersTests {

	private static final Path PAPERS = Path.of("target/screenshots/letters");

	private final MockMvc web;

	@Autowired
	private TrainingLife trainings;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private InvitationLetters invitations;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcClient jdbc;

	LettersTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void tellsWhatBothPartiesDecidedInThreeLanguages() throws Exception {
		String reference = this.trainings.approved("mranti");
		page("zgc-coordinator", reference).andExpect(content().string(containsString("Letter of decision")));
		for (String language : List.of("en", "ms", "zh")) {
			write("zgc-coordinator", reference, language).andExpect(status().is3xxRedirection());
		}
		assertThat(names(reference)).containsExactly("Decision " + reference + " en.pdf",
				"Decision " + reference + " ms.pdf", "Decision " + reference + " zh.pdf");
		String hash = this.initiatives.get(reference).contentHash();
		assertThat(text(reference, "en")).contains("Both parties approved version", reference, hash,
				"Beijing Zhongguancun Science City", "approved");
		assertThat(text(reference, "ms")).contains("Surat keputusan", hash);
		assertThat(text(reference, "zh")).contains("双方已批准合作事项", hash);
		page("mranti-coordinator", reference)
			.andExpect(content().string(containsString("Decision " + reference + " zh.pdf")));
	}

	@Test
	void keepsEveryVersionWithItsHash() throws Exception {
		String reference = this.trainings.approved("mranti");
		write("mranti-coordinator", reference, "en");
		write("mranti-coordinator", reference, "en").andExpect(status().is3xxRedirection());
		assertThat(this.jdbc.sql("""
				select v.version from moubridge.document_version v join moubridge.document d on d.id = v.document
				where d.initiative = ? order by v.version
				""").param(reference).query(Integer.class).list()).containsExactly(1, 2);
		UUID version = newest(reference, "en");
		byte[] file = this.web.perform(get("/documents/" + version).with(user("zgc-coordinator")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(this.jdbc.sql("select sha256 from moubridge.document_version where id = ?")
			.param(version)
			.query(String.class)
			.single()).isEqualTo(Sha256.hex(file));
	}

	@Test
	void writesADecisionForNobodyElse() throws Exception {
		String draft = this.trainings.drafted("mranti");
		write("mranti-coordinator", draft, "en").andExpect(status().isConflict());
		page("mranti-coordinator", draft).andExpect(content().string(not(containsString("letter-language"))));
		String reference = this.trainings.approved("mranti");
		write("mranti-finance", reference, "en").andExpect(status().isForbidden());
		write("manager", reference, "en").andExpect(status().isForbidden());
		write("mranti-coordinator", reference, "../../etc/passwd").andExpect(status().isBadRequest());
		write("mranti-coordinator", "INI-2000-9999", "en").andExpect(status().isNotFound());
		this.web
			.perform(post("/initiatives/" + reference + "/letters/decision").param("in", "en")
				.with(user("zgc-coordinator")))
			.andExpect(status().isForbidden());
		assertThat(names(reference)).isEmpty();
	}

	@Test
	void invitesAGuestInEnglishAndHerLanguageForOrganisersOnly() throws Exception {
		String reference = this.trainings.approved("mranti");
		UUID guest = this.entries.add(reference, "travellers", "zgc-coordinator",
				Map.of("name", "Wang Xiaoming <b>", "passportName", "王小明", "party", "zgc", "employer", "中关村科学城",
						"language", "zh", "invitationNumber", "MR/2026/7", "invitationDate", "2026-03-01"))
			.id();
		this.invitations.write(reference, guest);
		assertThat(names(reference)).hasSize(2).allMatch((name) -> name.startsWith("Invitation Wang Xiaoming"));
		assertThat(text(reference, "zh")).contains("邀请函", "王小明", "MR/2026/7", "2026-03-01", "中关村科学城");
		assertThat(text(reference, "en")).contains("Letter of invitation", "王小明", reference,
				"Malaysian Research Accelerator");
		page("mranti-coordinator", reference).andExpect(content().string(containsString("Invitation Wang Xiaoming")));
		page("mranti-finance", reference).andExpect(content().string(not(containsString("Invitation Wang"))));
		this.web.perform(get("/documents/" + newest(reference, "en")).with(user("mranti-finance")))
			.andExpect(status().isNotFound());
	}

	@Test
	void printsTheOfficesOwnTemplateAsItIsNow(@TempDir Path office) throws IOException {
		Paper paper = new Paper(this.messages, new LetterSettings(office));
		Map<String, Object> facts = Map.of("language", "en", "who", "Aina & <Badrul>");
		Path own = office.resolve("welcome.html");
		Files.writeString(own, "<html><body><p>Dear <span th:text=\"${who}\">N</span></p></body></html>");
		assertThat(text(paper.print("welcome", Locale.ENGLISH, facts))).contains("Dear Aina & <Badrul>");
		Files.writeString(own, "<html><body><p>Welcome</p></body></html>");
		assertThat(text(paper.print("welcome", Locale.ENGLISH, facts))).contains("Welcome").doesNotContain("Dear");
		Files.writeString(own, "<html><body><p th:text=\"${who.nothing.at.all}\">x</p></body></html>");
		assertThatExceptionOfType(TemplateUnusable.class)
			.isThrownBy(() -> paper.print("welcome", Locale.ENGLISH, facts))
			.withMessageContaining("welcome.html");
	}

	private ResultActions write(String person, String reference, String language) throws Exception {
		return this.web.perform(post("/initiatives/" + reference + "/letters/decision").param("in", language)
			.with(user(person))
			.with(csrf()));
	}

	private ResultActions page(String person, String reference) throws Exception {
		return this.web.perform(get("/initiatives/" + reference).param("lang", "en").with(user(person)))
			.andExpect(status().isOk());
	}

	private List<String> names(String reference) {
		return this.jdbc.sql("""
				select v.name from moubridge.document_version v join moubridge.document d on d.id = v.document
				where d.initiative = ? and d.kind = 'LETTER' order by v.name
				""").param(reference).query(String.class).list();
	}

	private UUID newest(String reference, String language) {
		return this.jdbc.sql("""
				select v.id from moubridge.document_version v join moubridge.letter l on l.document = v.document
				where l.reference = ? and l.language = ? order by v.version desc limit 1
				""").params(reference, language).query(UUID.class).single();
	}

	private String text(String reference, String language) throws Exception {
		byte[] file = this.web.perform(get("/documents/" + newest(reference, language)).with(user("manager")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		String kind = this.jdbc.sql("select kind from moubridge.letter where reference = ? limit 1")
			.param(reference)
			.query(String.class)
			.single();
		Files.createDirectories(PAPERS);
		Files.write(PAPERS.resolve(kind.toLowerCase(Locale.ROOT) + "-" + language + ".pdf"), file); // to
																									// look
																									// at
		return text(file);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
