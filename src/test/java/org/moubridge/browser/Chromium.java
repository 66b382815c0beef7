package org.moubridge.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the test run. Without one, browser tests are skipped and say so; where
 * {@code CI=true} they fail.
 */
public final class Chromium {

	private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

	private Chromium() {
	}

	public static Browser browser() {
		if (!"true".equals(System.getenv("CI"))) {
			Assumptions.assumeTrue(Files.isExecutable(EXECUTABLE), "no Chromium: browser tests are skipped");
		}
		return Running.BROWSER;
	}

	private static final class Running {

		private static final Browser BROWSER = launch();

		private static Browser launch() {
			PlaywrightAssertions.setDefaultAssertionTimeout(30_000); // busy machines
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			return playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		}

	}

}
