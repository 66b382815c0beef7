package org.moubridge.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coordinator proposes a deputy, and the approver who goes on leave agrees on her
 * phone.
 */
@ProductTest
class DeputiesBrowserTests {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String base;

	DeputiesBrowserTests(@Autowired JdbcClient jdbc, @Autowired Clock clock,
			@Value("${moubridge.base-url}") String base) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.base = base;
	}

	@AfterEach
	void isBack() {
		this.jdbc.sql("delete from moubridge.deputy where party = 'mranti'").update();
	}

	@Test
	void areProposedAtADeskAndAgreedToOnAPhone() {
		String tomorrow = LocalDate.ofInstant(this.clock.instant(), ZoneId.of("Asia/Kuala_Lumpur"))
			.plusDays(1)
			.toString();
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("mranti-coordinator", "/deputies?lang=zh");
			assertThat(page.locator(".empty")).containsText("目前没有代理人");
			assertThat(page.locator("#person")).hasValue("");
			assertThat(page.locator("#deputy")).hasValue("");
			coordinator.wholePage("deputies/none.zh.desk");
			propose(page, "mranti-approver", tomorrow);
			assertThat(page.locator(".mistake")).isVisible();
			assertThat(page.locator("#firstDay")).hasValue(tomorrow);
			propose(page, "mranti-finance", tomorrow);
			assertThat(page.locator("tbody tr")).containsText("等待同意");
			assertThat(page.locator("tbody td").nth(2)).not().containsText("–");
			coordinator.wholePage("deputies/proposed.zh.desk");
			assertThat(coordinator.troubles()).isEmpty();
		}
		try (Visitor approver = Visitor.onPhone(this.base)) {
			Page page = approver.signIn("mranti-approver", "/deputies?lang=ms");
			approver.wholePage("deputies/proposed.ms.phone");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			page.locator("form[action$=approval] button").click();
			assertThat(page.locator("form[action$=approval]")).hasCount(0);
			assertThat(page.locator("form[action$=end] button")).hasCSS("color", "rgb(15, 92, 92)");
			approver.wholePage("deputies/agreed.ms.phone");
			assertThat(approver.troubles()).isEmpty();
		}
	}

	private static void propose(Page page, String deputy, String day) {
		page.selectOption("#person", "mranti-approver");
		page.selectOption("#deputy", deputy);
		page.fill("#firstDay", day);
		page.fill("#lastDay", day);
		page.locator("form:has(#deputy) button").click();
		page.waitForLoadState();
	}

}
