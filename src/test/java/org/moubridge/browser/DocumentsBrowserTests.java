package org.moubridge.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.SampleFiles;
import org.moubridge.TrainingLife;
import org.moubridge.link.Mailbox;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Files as people send and find them. */
@ProductTest
class DocumentsBrowserTests {

	private static final FilePayload SLIDES = new FilePayload("科技成果评估 – a rather long name of slides.pptx", "",
			SampleFiles.pptx());

	private static final FilePayload PAGE = new FilePayload("photo.png", "image/png",
			SampleFiles.bytes("<html><script>alert(1)</script></html>"));

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife trainings;

	@Value("${moubridge.base-url}")
	private String base;

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void areSentByASpeakerOnAPhone(String language) {
		Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		asked(mailbox);
		try (Visitor guest = Visitor.onPhone(this.base)) {
			Page page = guest.open(mailbox.link() + "?lang=" + language);
			page.locator("#task-form[data-drawn]").waitFor();
			page.locator("#task-form textarea").pressSequentially("二十年经验");
			page.setInputFiles("#file", PAGE);
			page.locator("#upload button").click();
			assertThat(page.locator("#file-problem")).isVisible();
			page.locator("#task-form[data-drawn]").waitFor();
			assertThat(page.locator("#task-form textarea")).hasValue("二十年经验");
			guest.wholePage("speaker-file-refused-" + language);
			page.setInputFiles("#file", SLIDES);
			page.locator("#upload button").click();
			assertThat(page.locator(".files a")).containsText("科技成果评估");
			page.locator("#task-form[data-drawn]").waitFor();
			assertThat(page.locator("#task-form textarea")).hasValue("二十年经验");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			guest.wholePage("speaker-files-" + language);
			assertThat(page.waitForDownload(() -> page.locator(".files a").click()).suggestedFilename())
				.isEqualTo(SLIDES.name);
			assertThat(guest.troubles()).isEmpty();
		}
	}

	@Test
	void isRefusedBeforeItIsSentWhenItIsTooLarge(@TempDir Path folder) throws IOException {
		Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		asked(mailbox);
		Path film = Files.write(folder.resolve("film.pdf"), new byte[11 << 20]);
		try (Visitor guest = Visitor.onPhone(this.base)) {
			Page page = guest.open(mailbox.link() + "?lang=zh");
			page.locator("#task-form[data-drawn]").waitFor();
			page.setInputFiles("#file", film);
			page.locator("#upload button").click();
			assertThat(page.locator("#file-too-large")).hasText("文件过大：不得超过 10 MB。");
			assertThat(guest.troubles()).isEmpty();
		}
	}

	/** Far beyond what is read at all: the browser has to get an answer all the same. */
	@Test
	void isRefusedInASentenceHoweverLargeItIs(@TempDir Path folder) throws IOException {
		String reference = this.trainings.drafted("mranti");
		Path film = Files.write(folder.resolve("film.pdf"), new byte[40 << 20]);
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", "/initiatives/" + reference);
			page.navigate(this.base + "/initiatives/" + reference + "?lang=zh");
			page.locator("#add-document summary").click();
			page.setInputFiles("#file", film);
			page.locator("#add-document button").click();
			assertThat(page.locator("#file-problem")).hasText("文件过大：不得超过 10 MB。");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1440 })
	void areAddedOnThePageOfTheInitiative(int width) {
		String reference = this.trainings.drafted("mranti");
		try (Visitor coordinator = (width == 390) ? Visitor.onPhone(this.base) : Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", "/initiatives/" + reference);
			page.navigate(this.base + "/initiatives/" + reference + "?lang=zh");
			for (String kind : List.of("MATERIAL", "AGREEMENT")) {
				page.locator("#add-document summary").click();
				page.setInputFiles("#file", SLIDES);
				page.selectOption("#kind", kind);
				page.selectOption("#audience", kind.equals("MATERIAL") ? "EVERYBODY" : "OWN_PARTY");
				page.locator("#add-document button").click();
				assertThat(page.locator("#documents .notice.good")).isVisible();
			}
			page.locator("#add-document summary").click();
			page.locator("#renews").selectOption(new SelectOption().setIndex(1));
			page.setInputFiles("#file", new FilePayload("大纲.pdf", "", SampleFiles.pdf()));
			page.locator("#add-document button").click();
			assertThat(page.locator("#documents details:not(.card)")).hasCount(1);
			page.locator("#documents details:not(.card) summary").click();
			page.locator("#add-document summary").click();
			page.setInputFiles("#file", PAGE);
			page.locator("#add-document button").click();
			assertThat(page.locator("#file-problem")).isVisible();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			page.locator("#documents")
				.screenshot(new Locator.ScreenshotOptions()
					.setPath(Path.of("target/screenshots/documents-zh-" + width + ".png")));
			page.navigate(this.base + "/initiatives/" + reference + "/documents/access?lang=zh");
			assertThat(page.locator(".rows tbody tr")).hasCount(3);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
			coordinator.wholePage("documents-access-zh-" + width);
			assertThat(coordinator.troubles()).isEmpty();
		}
	}

	private void asked(Mailbox mailbox) {
		String reference = this.trainings.described("mranti");
		Map<String, Object> sessions = Map.of("title", "Valuation", "speaker", "Aisyah", "speakerParty", "mranti",
				"speakerEmail", mailbox.address(), "method", "LECTURE");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum",
				Map.of("sessions", List.of(sessions)));
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				Map.of("sessions", List.of(sessions), "agreement", "AGREED"));
	}

}
