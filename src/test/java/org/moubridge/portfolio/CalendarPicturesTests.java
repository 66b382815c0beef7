package org.moubridge.portfolio;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Leaves the calendar in target/ as people see it, and sends files as browsers do,
 * without JavaScript.
 */
@ProductTest
class CalendarPicturesTests {

	private static final Path PICTURES = Path.of("target/screenshots/calendar");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	@Value("${moubridge.base-url}")
	private String baseUrl;

	@Test
	void fitsADeskAndAPhoneAndTakesFiles(@Autowired TrainingLife life) {
		assumeTrue(Files.isExecutable(CHROMIUM), "No pictures of the calendar: there is no Chromium on this machine");
		life.approved("mranti");
		life.drafted("zgc");
		try (Playwright playwright = playwright(); Browser browser = launch(playwright)) {
			for (int width : new int[] { 1280, 390 }) {
				Page page = signedIn(browser, width);
				for (String language : List.of("en", "ms", "zh")) {
					picture(page, "2026-02", language, width);
				}
				picture(page, YearMonth.from(LocalDate.now()).toString(), "en", width);
				picture(page, YearMonth.from(LocalDate.now().plusDays(60)).toString(), "en", width);
				upload(page, width);
				page.context().close();
			}
		}
	}

	private void picture(Page page, String month, String language, int width) {
		page.navigate(this.baseUrl + "/calendar?month=" + month + "&lang=" + language);
		shoot(page, month + "-" + language, width);
	}

	private void upload(Page page, int width) {
		page.navigate(this.baseUrl + "/calendar?lang=en");
		choose(page, "X".repeat(3_000_000));
		assertThat(page.locator("[role=alert]").innerText()).isEqualTo("The file is larger than 256 KB.");
		shoot(page, "mistake", width);
		choose(page, """
				BEGIN:VCALENDAR
				VERSION:2.0
				PRODID:-//Test//EN
				BEGIN:VEVENT
				UID:1@test
				DTSTAMP:20261124T000000Z
				DTSTART;VALUE=DATE:20261228
				SUMMARY:Special public holiday
				END:VEVENT
				END:VCALENDAR
				""");
		assertThat(page.locator("#change").innerText()).contains("Special public holiday");
		shoot(page, "preview", width);
	}

	private static void choose(Page page, String text) {
		page.setInputFiles("input[type=file]",
				new FilePayload("days.ics", "text/calendar", text.getBytes(StandardCharsets.UTF_8)));
		page.locator("form:has(input[type=file]) button").first().click();
	}

	private static void shoot(Page page, String name, int width) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
		assertThat(page.locator("html").evaluate("html => html.scrollWidth")).as(name).isEqualTo(width);
	}

	private Page signedIn(Browser browser, int width) {
		BrowserContext context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
		Page page = context.newPage();
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
