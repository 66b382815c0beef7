package org.moubridge.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.moubridge.TestPeople;

/**
 * Somebody at a browser of her own. What goes wrong in the pages she sees is collected.
 */
public final class Visitor implements AutoCloseable {

	private final String base;

	private final BrowserContext context;

	private final Page page;

	private final List<String> troubles = new ArrayList<>();

	private Visitor(String base, int width, int height) {
		this.base = base;
		this.context = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
		this.context.clock().install();
		this.page = this.context.newPage();
		this.page.onPageError(this.troubles::add);
		this.page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.troubles.add(message.text());
			}
		});
	}

	public static Visitor atDesk(String base) {
		return new Visitor(base, 1440, 1000);
	}

	public static Visitor onPhone(String base) {
		return new Visitor(base, 390, 844);
	}

	public Page page() {
		return this.page;
	}

	/** Returns the errors of scripts and what the content security policy refused. */
	public List<String> troubles() {
		return this.troubles;
	}

	public Page open(String path) {
		this.page.navigate(this.base + path);
		return this.page;
	}

	/** Opens the path, which asks who she is. */
	public Page signIn(String user, String path) {
		open(path);
		this.page.fill("[name=username]", user);
		this.page.fill("[name=password]", TestPeople.PASSWORD);
		this.page.locator("form:has([name=password]) button").click();
		this.page.waitForURL((url) -> !url.contains("/login"));
		return this.page;
	}

	/** By the menu of Tasklist or Cockpit. */
	public void logOut() {
		this.page.locator("li.account > a").click();
		this.page.locator("li.logout a").click();
		this.page.waitForURL("**/login*");
		this.page.locator("[name=password]").waitFor();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	public void screenshot(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
	}

	/** Takes a picture of the whole page. */
	public void wholePage(String name) {
		this.page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots/" + name + ".png")));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
