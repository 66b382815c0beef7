package org.moubridge.letter;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What somebody without an account sees who was given a certificate. */
@ProductTest
class CertificatePageTests {

	private static final Path PICTURES = Path.of("target/screenshots/certificates");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Trainings trainings;

	@Autowired
	private WebApplicationContext context;

	private MockMvc web;

	@BeforeEach
	void browser() {
		this.web = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
	}

	@Test
	void showsToAnybodyWithTheCodeWhatWasIssued() throws Exception {
		Certificate certificate = certified();
		String page = text(open("/certificates/" + certificate.code() + "?lang=en", "10.1.0.1"), 200);
		assertThat(page).contains("Issued here", "Aina", certificate.code(), "Something sensible")
			.contains("/certificates/" + certificate.code() + "/certificate.pdf?in=zh")
			.doesNotContain("aina@moubridge.example");
		String typed = certificate.code().toLowerCase(Locale.ROOT).replace('-', ' ');
		MockHttpServletResponse found = open("/certificates?code=" + typed, "10.1.0.1");
		assertThat(found.getRedirectedUrl()).isEqualTo("/certificates/" + certificate.code());
		assertThat(text(open("/certificates/" + certificate.code() + "?lang=zh", "10.1.0.1"), 200)).contains("由本平台颁发",
				"培训");
	}

	@Test
	void givesThePaperInEnglishAndInChinese() throws Exception {
		Certificate certificate = certified();
		String english = paper(certificate, "en");
		assertThat(english).contains("Certificate", "Aina", certificate.code(), "Something sensible", "100",
				"/certificates/" + certificate.code());
		String chinese = paper(certificate, "zh");
		assertThat(chinese).contains("结业证书", "Aina", certificate.code(), "依据");
	}

	@Test
	void isWhereTheMailAboutItLeads() {
		Certificate certificate = certified();
		assertThat(this.jdbc.sql(
				"select data->>'url' from moubridge.message where template = 'CERTIFICATE_ISSUED' and data->>'code' = ?")
			.param(certificate.code())
			.query(String.class)
			.list()).containsExactly("/certificates/" + certificate.code());
	}

	@Test
	void saysThatNothingWasIssuedUnderACodeAndStopsWhoTriesMany() throws Exception {
		assertThat(text(open("/certificates?lang=en", "10.1.0.2"), 200)).contains("Check a certificate");
		assertThat(text(open("/certificates/AAAA-BBBB-CCCC?lang=en", "10.1.0.2"), 404))
			.contains("No certificate has this code", "value=\"AAAA-BBBB-CCCC\"");
		assertThat(text(open("/certificates/<script>?lang=en", "10.1.0.2"), 404)).doesNotContain("<script>");
		for (int number = 0; number < 40; number++) {
			open("/certificates/AAAA-BBBB-" + (1000 + number), "10.1.0.3");
		}
		assertThat(text(open("/certificates/AAAA-BBBB-CCCC?lang=ms", "10.1.0.3"), 429)).contains("Terlalu banyak kod");
		assertThat(open("/certificates/AAAA-BBBB-CCCC/certificate.pdf", "10.1.0.3").getStatus()).isEqualTo(429);
		assertThat(this.web.perform(post("/certificates/AAAA-BBBB-CCCC")).andReturn().getResponse().getStatus())
			.isNotEqualTo(200);
	}

	private Certificate certified() {
		String reference = this.life.held("mranti", "Aina");
		return this.trainings.certificates(reference).get(0);
	}

	private String paper(Certificate certificate, String language) throws Exception {
		MockHttpServletResponse answer = open("/certificates/" + certificate.code() + "/certificate.pdf?in=" + language,
				"10.1.0.1");
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(answer.getHeader("Content-Disposition")).contains("attachment",
				certificate.code() + "-" + language + ".pdf");
		try (PDDocument pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
			picture(pdf, language);
			assertThat(pdf.getNumberOfPages()).isEqualTo(1);
			return new PDFTextStripper().getText(pdf);
		}
	}

	private static void picture(PDDocument pdf, String language) throws IOException {
		Files.createDirectories(PICTURES);
		BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 80);
		ImageIO.write(image, "png", new File(PICTURES.toFile(), "certificate." + language + ".png"));
	}

	private MockHttpServletResponse open(String path, String address) throws Exception {
		URI encoded = UriComponentsBuilder.fromUriString(path).encode().build().toUri();
		return this.web.perform(get(encoded).with((request) -> {
			request.setRemoteAddr(address);
			return request;
		})).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse answer, int status) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
