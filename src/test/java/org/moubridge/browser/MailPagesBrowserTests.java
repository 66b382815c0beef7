package org.moubridge.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a coordinator does about mails and addresses, and how she wants her own. */
@ProductTest
class MailPagesBrowserTests {

	private final Mails mails;

	private final String base;

	MailPagesBrowserTests(@Autowired Mails mails, @Value("${moubridge.base-url}") String base) {
		this.mails = mails;
		this.base = base;
	}

	@Test
	void correctsTheAddressOfAMailThatWaitsAndCancelsIt() {
		String key = UUID.randomUUID().toString();
		this.mails.send(new Mail(key, MailTemplate.REGISTRATION_CONFIRMED,
				new Addressee(null, "zgc", "Wang Min", "wrong@moubridge.example", Locale.ENGLISH), null, null,
				Map.of("title", "Offices that transfer technology " + key), Instant.now().plus(Duration.ofHours(9))));
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", "/mails");
			assertThat(page.locator("tr:has-text('" + key + "')")).containsText("not before");
			coordinator.screenshot("mails-list");
			page.locator("a:has-text('" + key + "')").click();
			page.fill("#address", "right@moubridge.example");
			page.locator("form:has(#address) button").click();
			assertThat(page.locator("[role=status]")).containsText("The address is corrected");
			coordinator.screenshot("mails-corrected");
			page.locator("form[action$=cancel] button").click();
			assertThat(page.locator("[role=status]")).containsText("will not be sent");
			assertThat(page.locator("form[action$=cancel]")).hasCount(0);
			assertThat(coordinator.troubles()).isEmpty();
		}
	}

	@Test
	void keepsTheAddressesOfHerPartyAndSaysWhatIsWrongWithOne() {
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", "/people?lang=zh");
			assertThat(page.locator("#person-zgc-finance")).isVisible();
			assertThat(page.locator("#person-mranti-finance")).hasCount(0);
			page.locator("#person-zgc-finance input[name=address]").fill("zgc-approver@moubridge.example");
			page.locator("#person-zgc-finance button").click();
			assertThat(page.locator("#person-zgc-finance .mistake")).containsText("此地址已由他人登记");
			coordinator.screenshot("people-zh");
			assertThat(coordinator.troubles()).isEmpty();
		}
	}

	@Test
	void choosesOnAPhoneHowSheIsWrittenTo() {
		try (Visitor approver = Visitor.onPhone(this.base)) {
			Page page = approver.signIn("mranti-finance", "/preferences?lang=ms");
			page.locator("[value=DIGEST]").check();
			page.locator("main button").click();
			assertThat(page.locator("[role=status]")).containsText("Pilihan anda telah disimpan");
			assertThat(page.locator("[value=DIGEST]")).isChecked();
			approver.screenshot("preferences-ms-phone");
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			page.locator("[value=IMMEDIATE]").check();
			page.locator("main button").click();
			assertThat(page.locator("[value=IMMEDIATE]")).isChecked();
			assertThat(approver.troubles()).isEmpty();
		}
	}

}
