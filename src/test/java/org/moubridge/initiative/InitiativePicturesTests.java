package org.moubridge.initiative;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Leaves the page in target/ as people see it, in every language, wide and narrow. */
@ProductTest
class InitiativePicturesTests {

	private static final Path PICTURES = Path.of("target/screenshots/initiative");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private final String baseUrl;

	private final Office office;

	private final TrainingWalk walk;

	InitiativePicturesTests(@Value("${moubridge.base-url}") String baseUrl, @Autowired Office office) {
		this.baseUrl = baseUrl;
		this.office = office;
		this.walk = new TrainingWalk(office);
	}

	@Test
	void drawsTheProcessAndFitsADeskAndAPhone() {
		assumeTrue(Files.isExecutable(CHROMIUM),
				"No pictures of the initiatives: there is no Chromium on this machine");
		String asked = this.walk.inApproval();
		this.office.complete("mranti-approver", asked, "Decide", Map.of("answer", "APPROVE"));
		String closed = this.walk.closed();
		try (Playwright playwright = playwright(); Browser browser = launch(playwright)) {
			for (int width : new int[] { 1280, 390 }) {
				Page page = signedIn(browser, width);
				for (String language : List.of("en", "ms", "zh")) {
					picture(page, asked, language, width, "in-approval");
				}
				picture(page, closed, "en", width, "closed");
				page.context().close();
			}
		}
	}

	private void picture(Page page, String reference, String language, int width, String name) {
		page.navigate(this.baseUrl + "/initiatives/" + reference + "?lang=" + language);
		page.waitForSelector("#diagram[data-drawn]");
		assertThat(page.locator(".djs-element.done").count()).isPositive();
		assertThat(page.locator(".djs-element.current").count()).isEqualTo(name.equals("closed") ? 0 : 1);
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png")));
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
		page.locator("#diagram .tabs button").last().click();
		page.waitForTimeout(300);
		page.locator("#diagram")
			.screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
				.setPath(PICTURES.resolve(name + "-" + language + "-" + width + "-tab.png")));
	}

	private Page signedIn(Browser browser, int width) {
		BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
		Page page = context.newPage();
		page.onConsoleMessage((message) -> assertThat(message.type()).as(message.text()).isNotEqualTo("error"));
		page.navigate(this.baseUrl + "/login");
		page.fill("[name=username]", "mranti-coordinator");
		page.fill("[name=password]", "demo");
		page.click("main button");
		return page;
	}

	/** With the system's browser: nothing is downloaded. */
	private static Playwright playwright() {
		return Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
	}

	private static Browser launch(Playwright playwright) {
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

}
