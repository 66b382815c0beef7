package org.moubridge.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Decides as an approver does, on a phone and at a desk; leaves pictures to look at. */
@ProductTest
class DecisionPicturesTests {

	private static final Path PICTURES = Path.of("target/screenshots/link");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private final Office office;

	private final String base;

	DecisionPicturesTests(@Autowired Office office, @Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.base = base;
	}

	@Test
	void letsAnApproverReadAndDecideOnAPhoneAndAtADesk() {
		assumeTrue(Files.isExecutable(CHROMIUM), "No pictures of decisions: there is no Chromium on this machine");
		Approval approval = proposal();
		String zgc = approval.link("zgc-approver");
		String mranti = approval.link("mranti-approver");
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = launch(playwright)) {
			for (int width : new int[] { 360, 390, 1280 }) {
				Page page = open(browser, width);
				for (String language : List.of("en", "ms", "zh")) {
					take(page, zgc + "?lang=" + language, "asked." + language, width);
				}
			}
			onPaper(browser, zgc);
			decide(open(browser, 390), zgc);
			for (int width : new int[] { 390, 1280 }) {
				Page page = open(browser, width);
				take(page, zgc + "?lang=zh", "decided.zh", width);
				take(page, mranti + "?lang=en", "asked-after-the-other.en", width);
				take(page, "/decide/unknown?lang=ms", "unknown.ms", width);
			}
			confidential(browser);
			question(browser);
		}
	}

	private void decide(Page page, String link) {
		page.navigate(this.base + link + "?lang=en");
		page.check("input[value=REQUEST_CHANGES]");
		page.click("#answer button");
		assertThat(page.content()).contains("Nothing has been recorded yet");
		picture(page, "mistake.en", 390);
		page.check("input[value=APPROVE_WITH_CONDITIONS]");
		page.fill("#comment", "Interpreters for both days are paid by our side.");
		page.click("#answer button");
		assertThat(page.url()).endsWith(link + "?lang=en");
		picture(page, "decided.en", 390);
	}

	private void confidential(Browser browser) {
		Approval approval = Approval.of(this.office, Map.of("confidentiality", "CONFIDENTIAL"));
		take(open(browser, 390), approval.link("zgc-approver") + "?lang=en", "sign-in.en", 390);
	}

	private void question(Browser browser) {
		String link = Approval.of(this.office).link("zgc-approver");
		for (int width : new int[] { 390, 1280 }) {
			Page page = open(browser, width);
			page.navigate(this.base + link + "?lang=zh");
			page.evaluate("document.getElementById('ask').open = true");
			page.fill("#question", "请问翻译费用由哪一方承担？");
			page.click("#ask button");
			assertThat(page.content()).contains("目前未作任何审批");
			picture(page, "question.zh", width);
		}
	}

	private void onPaper(Browser browser, String link) {
		Page page = open(browser, 794);
		page.navigate(this.base + link + "?lang=en");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		picture(page, "paper.en", 794);
		byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4")
			.setPreferCSSPageSize(true)
			.setPath(PICTURES.resolve("paper.en.pdf")));
		assertThat(new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1)).containsOnlyOnce("/Type /Page\n");
	}

	private void take(Page page, String path, String name, int width) {
		page.navigate(this.base + path);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(width);
		picture(page, name, width);
	}

	private static void picture(Page page, String name, int width) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(width + "/" + name + ".png")));
	}

	private Approval proposal() {
		return Approval.of(this.office, Map.of("title", "Incubation practice for deep-tech science parks", "titleZh",
				"面向科技园区的硬科技孵化实务", "need",
				"Park managers on both sides asked for a shared way of selecting and supporting deep-tech start-ups.",
				"objective",
				"Thirty park managers can run the selection, mentoring and exit of an incubation programme.",
				"targetGroup", "Managers of technology parks with at least two years of practice", "expectedOutcome",
				"A common handbook, used by both parks from 2027"));
	}

	private static Page open(Browser browser, int width) {
		return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 844).setJavaScriptEnabled(true));
	}

	private static Browser launch(Playwright playwright) {
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

}
