package org.moubridge.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.link.MailOnly;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From the invitation on the page of people to the first time of signing in. */
@ProductTest
class AccountBrowserTests {

	private final People people;

	private final String base;

	AccountBrowserTests(@Autowired People people, @Value("${moubridge.base-url}") String base) {
		this.people = people;
		this.base = base;
	}

	@Test
	void setsUpAnAccountOnAPhone() {
		MailOnly person = MailOnly.joins(this.people, "zgc-mail-only");
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", "/people");
			page.locator("#person-" + person.id() + " form[action$='/account'] button").click();
			assertThat(page.locator("#person-" + person.id() + " .notice.good")).hasCount(1);
			coordinator.wholePage("account-people");
			page.setViewportSize(390, 844);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			coordinator.wholePage("account-people-phone");
			assertThat(coordinator.troubles()).isEmpty();
		}
		String link = person.link(1);
		try (Visitor visitor = Visitor.onPhone(this.base)) {
			for (String language : List.of("en", "ms", "zh")) {
				Page page = visitor.open(link + "?lang=" + language);
				assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
				visitor.wholePage("account-phone." + language);
				visitor.open("/account/unknown?lang=" + language);
				visitor.wholePage("account-unknown-phone." + language);
			}
			setUp(visitor, person, link);
			assertThat(visitor.troubles()).isEmpty();
		}
	}

	private static void setUp(Visitor visitor, MailOnly person, String link) {
		Page page = visitor.open(link + "?lang=zh");
		page.fill("#password", "short");
		page.fill("#repeated", "shorter");
		page.click("#set-up button");
		assertThat(page.locator("#password-mistake p").first()).isVisible();
		assertThat(page.locator("#repeated-mistake")).isVisible();
		visitor.wholePage("account-mistake-phone.zh");
		page.fill("#password", "Nine-green-bottles-9");
		page.fill("#repeated", "Nine-green-bottles-9");
		page.click("#set-up button");
		assertThat(page.locator(".notice.good")).isVisible();
		visitor.wholePage("account-set-up-phone.zh");
		page.fill("[name=username]", person.id());
		page.fill("[name=password]", "Nine-green-bottles-9");
		page.locator("form:has([name=password]) button").click();
		page.waitForURL((url) -> !url.contains("/login"));
	}

}
