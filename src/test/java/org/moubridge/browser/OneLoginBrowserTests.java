package org.moubridge.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class OneLoginBrowserTests {

	private static final String COCKPIT = "/camunda/app/cockpit/default/";

	private final Office office;

	private final String base;

	OneLoginBrowserTests(@Autowired Office office, @Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.base = base;
	}

	@ParameterizedTest
	@ValueSource(strings = { Tasklist.PATH, COCKPIT })
	void opensEverythingAfterOneLoginAndClosesItWithOneLogout(String way) {
		try (Visitor manager = Visitor.atDesk(this.base)) {
			Page page = manager.signIn("manager", "/");
			assertThat(page.locator("main").first()).isVisible();
			manager.open(Tasklist.PATH);
			assertThat(page.locator("text=My team's tasks").first()).isVisible();
			manager.open(COCKPIT);
			assertThat(page.locator("text=Running Process Instances").first()).isVisible();
			manager.open(way);
			manager.logOut();
			for (String door : new String[] { "/", Tasklist.PATH, COCKPIT }) {
				assertThat(manager.open(door).locator("[name=password]")).isVisible();
			}
			assertThat(page.request().get(this.base + "/engine-rest/task").status()).isEqualTo(401);
			assertThat(manager.troubles()).isEmpty();
		}
	}

	@Test
	void findsAnInitiativeInCockpitUnderItsReference() {
		String reference = this.office.propose("mranti-coordinator", "Looked up in Cockpit");
		try (Visitor manager = Visitor.atDesk(this.base)) {
			manager.signIn("manager", COCKPIT);
			Page page = manager.open(COCKPIT + "#/processes?searchQuery="
					+ "%5B%7B%22type%22:%22PIbusinessKey%22,%22operator%22:%22eq%22,%22value%22:%22" + reference
					+ "%22,%22name%22:%22%22%7D%5D");
			page.locator("a:has-text('Training and seminars')").first().click();
			assertThat(page.locator(".djs-container").first()).isVisible();
			page.locator("td:has-text('" + reference + "')").first().locator("xpath=..").locator("a").first().click();
			assertThat(page.locator("[data-element-id=UserTask_ProposeTraining]").first()).isVisible();
			assertThat(page.locator(".badge:has-text('1')").first()).isVisible();
			manager.screenshot("cockpit-instance");
		}
	}

}
