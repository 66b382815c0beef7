package org.moubridge.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people see of the one login, in a real browser. */
@ProductTest
class OneLoginBrowserTests {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static Playwright playwright;

	private static Browser browser;

	private final Target target;

	private final String base;

	private final List<String> troubles = new ArrayList<>();

	OneLoginBrowserTests(@Autowired ProcessEngine engine, @Autowired Office office,
			@Value("${moubridge.base-url}") String base) {
		this.target = new Target(engine, office);
		this.base = base;
	}

	@BeforeAll
	static void open() {
		Assumptions.assumeTrue(Files.exists(CHROMIUM), "no Chromium: browser tests are skipped");
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void close() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@Test
	void opensTasklistWithItsListsAndLogsOutOfEverything() {
		this.target.putBack(this.target.mrantisTask());
		Page page = signIn("mranti-coordinator", "/camunda/app/tasklist/default/");
		page.click("text=My team's tasks");
		page.locator(".tasks-list .task").first().click();
		page.click("text=Claim");
		assertThat(page.locator(".assignee:has-text('mranti-coordinator')").first()).isVisible();
		screenshot(page, "tasklist");
		logOut(page);
		Page again = page.context().newPage();
		again.navigate(this.base + "/camunda/app/tasklist/default/");
		assertThat(again.locator("[name=password]")).isVisible();
		assertThat(this.troubles).isEmpty();
	}

	@Test
	void opensCockpit() {
		Page page = signIn("manager", "/camunda/app/cockpit/default/");
		assertThat(page.locator("text=Running Process Instances").first()).isVisible();
		screenshot(page, "cockpit");
		logOut(page);
		assertThat(this.troubles).isEmpty();
	}

	private Page signIn(String user, String path) {
		Page page = browser.newContext().newPage();
		page.onPageError(this.troubles::add);
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.troubles.add(message.text());
			}
		});
		page.navigate(this.base + path);
		page.fill("[name=username]", user);
		page.fill("[name=password]", TestPeople.PASSWORD);
		page.locator("form:has([name=password]) button").click();
		return page;
	}

	private static void logOut(Page page) {
		page.locator("li.account > a").click();
		page.locator("li.logout a").click();
		page.waitForURL("**/login*");
	}

	private static void screenshot(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/login-" + name + ".png")));
	}

}
