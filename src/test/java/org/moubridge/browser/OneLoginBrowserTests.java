package org.moubridge.browser;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	private final RepositoryService repository;

	private final String base;

	OneLoginBrowserTests(@Autowired Office office, @Autowired RepositoryService repository,
			@Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.repository = repository;
		this.base = base;
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"',
			value = { "mranti-coordinator; " + Tasklist.PATH + "; My team's tasks",
					"manager; " + COCKPIT + "; Running Process Instances" })
	void opensEverythingAfterOneLoginAndClosesItWithOneLogout(String user, String webapp, String sight) {
		try (Visitor visitor = Visitor.atDesk(this.base)) {
			Page page = visitor.signIn(user, "/");
			visitor.open(webapp);
			assertThat(page.getByText(sight).first()).isVisible();
			visitor.screenshot("login-" + user);
			visitor.logOut();
			for (String door : new String[] { "/", Tasklist.PATH, COCKPIT }) {
				assertThat(visitor.open(door).locator("[name=password]")).isVisible();
			}
			assertThat(page.request().get(this.base + "/engine-rest/task").status()).isEqualTo(401);
			assertThat(visitor.troubles()).isEmpty();
		}
	}

	@Test
	void findsAnInitiativeInCockpitUnderItsReference() {
		String reference = this.office.propose("mranti-coordinator", "Looked up in Cockpit");
		try (Visitor manager = Visitor.atDesk(this.base)) {
			manager.signIn("manager", COCKPIT);
			Page page = manager.open(COCKPIT + "#/process-definition/" + definition() + "/runtime?searchQuery="
					+ "%5B%7B%22type%22:%22PIbusinessKey%22,%22operator%22:%22eq%22,%22value%22:%22" + reference
					+ "%22,%22name%22:%22%22%7D%5D");
			assertThat(page.locator(".djs-container").first()).isVisible();
			page.locator("td:has-text('" + reference + "')").first().locator("xpath=..").locator("a").first().click();
			assertThat(page.locator("[data-element-id=UserTask_ProposeTraining]").first()).isVisible();
			assertThat(page.locator(".badge:has-text('1')").first()).isVisible();
			manager.screenshot("cockpit-instance");
		}
	}

	private String definition() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("training-seminar")
			.latestVersion()
			.singleResult()
			.getId();
	}

}
