package org.moubridge.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Leaves every mail in target/, as a file and as a picture, for people to look at. */
class MailPicturesTests {

	private static final Path MAILS = Path.of("target/mails");

	private static final Path PICTURES = Path.of("target/screenshots/mails");

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Set<MailTemplate> WITH_COMMENT = Set.of(MailTemplate.DECISION_RECEIPT,
			MailTemplate.CHANGES_REQUESTED, MailTemplate.PROPOSAL_REJECTED, MailTemplate.INITIATIVE_CANCELLED);

	@BeforeAll
	static void print() throws IOException {
		Files.createDirectories(MAILS);
		var letters = OutgoingMails.letters();
		var printer = new LetterPrinter();
		for (MailTemplate template : MailTemplate.values()) {
			for (String language : List.of("en", "ms", "zh")) {
				var mail = OutgoingMails.mail(template, Locale.forLanguageTag(language), comment(template, language));
				Letter letter = letters.write(mail, Map.of());
				String name = template.key(language).substring("mails.".length());
				Files.writeString(MAILS.resolve(name + ".html"), printer.html(letter));
				Files.writeString(MAILS.resolve(name + ".txt"), printer.text(letter));
			}
		}
	}

	/** The Chinese mail has the English one below. */
	@Test
	void fitsADeskAndAPhone() throws IOException {
		assumeTrue(Files.isExecutable(CHROMIUM), "No pictures of the mails: there is no Chromium on this machine");
		try (Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
				Browser browser = launch(playwright)) {
			for (int width : new int[] { 800, 360 }) {
				Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 700));
				for (Path mail : mails(".zh.html")) {
					page.navigate(mail.toUri().toString());
					if (width < 400) {
						page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
							.setPath(PICTURES
								.resolve(width + "/" + mail.getFileName().toString().replace(".html", ".png"))));
					}
					assertThat(page.evaluate("document.documentElement.scrollWidth")).as(mail.toString())
						.isEqualTo(width);
				}
			}
		}
	}

	private static List<Path> mails(String ending) throws IOException {
		try (var files = Files.list(MAILS.toAbsolutePath())) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	private static Browser launch(Playwright playwright) {
		return playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	private static Map<String, String> comment(MailTemplate template, String language) {
		String comment = language.equals("zh") ? "请把第二期的名额增加到三十人，并补充翻译费用的分担方式。"
				: "Please raise the second intake to thirty places, and say who pays for the interpreters.";
		return WITH_COMMENT.contains(template) ? Map.of("comment", comment) : Map.of();
	}

}
