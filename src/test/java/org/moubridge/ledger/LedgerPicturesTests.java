package org.moubridge.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.initiative.Entries;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Leaves give and take, and commitments, in target/ as people see them. */
@ProductTest
class LedgerPicturesTests {

	private static final Path PICTURES = Path.of("target/screenshots/ledger");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	@Value("${moubridge.base-url}")
	private String baseUrl;

	@Autowired
	private Office office;

	@Autowired
	private Entries entries;

	@Test
	void fitsADeskAndAPhoneInEveryLanguage() {
		assumeTrue(Files.isExecutable(CHROMIUM), "No pictures of the ledger: there is no Chromium on this machine");
		String reference = this.office.propose("mranti-coordinator", "personnel-exchange", "Park management");
		add(reference, "participants", Map.of("party", "mranti", "name", "Aina", "days", 26, "allowance", "12500.50",
				"allowancePayer", "mranti", "allowanceCurrency", "MYR"));
		add(reference, "costs", Map.of("what", "Hall", "payer", "zgc", "currency", "CNY", "amount", "1000.10", "rate",
				"0.6543", "rateDate", "2026-03-02", "rateSource", "BNM"));
		add(reference, "costs", Map.of("what", "Tea", "payer", "GUESTS", "currency", "MYR", "amount", "12.50"));
		add(reference, "commitments", Map.of("what", "Send the handbook of park management in English", "who", "Li Na",
				"party", "zgc", "due", "2026-01-31"));
		add(reference, "commitments",
				Map.of("what", "Name two mentors", "who", "Badrul", "party", "mranti", "due", "2031-03-31"));
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = playwright.chromium()
					.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
						.setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
			for (int width : new int[] { 1280, 390 }) {
				Page page = signedIn(browser, width);
				for (String language : List.of("en", "ms", "zh")) {
					pictures(page, reference, language, width);
				}
				page.context().close();
			}
		}
	}

	private void pictures(Page page, String reference, String language, int width) {
		page.navigate(this.baseUrl + "/mous/MOU-2024-001?lang=" + language);
		picture(page, "#ledger", language, width, "ledger");
		picture(page, "#commitments", language, width, "open");
		page.navigate(this.baseUrl + "/initiatives/" + reference + "?lang=" + language);
		page.locator("#commitments summary").first().click();
		picture(page, "#commitments", language, width, "commitments");
	}

	private static void picture(Page page, String section, String language, int width, String name) {
		page.locator(section)
			.screenshot(new Locator.ScreenshotOptions()
				.setPath(PICTURES.resolve(name + "-" + language + "-" + width + ".png")));
		assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
	}

	private Page signedIn(Browser browser, int width) {
		Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)).newPage();
		page.navigate(this.baseUrl + "/login");
		page.fill("[name=username]", "mranti-coordinator");
		page.fill("[name=password]", "demo");
		page.click("main button");
		return page;
	}

	private void add(String reference, String kind, Map<String, Object> fields) {
		this.entries.add(reference, kind, "mranti-coordinator", fields);
	}

}
