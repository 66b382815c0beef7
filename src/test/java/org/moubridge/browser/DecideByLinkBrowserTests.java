package org.moubridge.browser;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.moubridge.MailServer;
import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ProductTest
class DecideByLinkBrowserTests {

	private static final Pattern LINK = Pattern.compile("https?://\\S+(/decide/[\\w.-]+)");

	private final Office office;

	private final String base;

	DecideByLinkBrowserTests(@Autowired Office office, @Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.base = base;
	}

	@Test
	void approvesOnAPhoneFromTheMailWithoutSigningIn() throws Exception {
		String reference = this.office.propose("mranti-coordinator", "Decided on a phone");
		design(reference);
		try (Visitor approver = Visitor.onPhone(this.base)) {
			Page page = approver.open(link(reference));
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			approver.screenshot("decide-phone");
			page.locator("[name=answer][value=APPROVE]").check();
			page.locator("form.answer button.primary").click();
			assertThat(page.locator("[name=answer][value=APPROVE]")).hasCount(0);
			approver.screenshot("decided-phone");
			assertThat(approver.troubles()).isEmpty();
		}
		assertThat(this.office.open(reference)).containsExactly("Decide");
	}

	private void design(String reference) {
		this.office.complete("mranti-coordinator", reference, "Propose training");
		this.office.complete("mranti-coordinator", reference, "Draft curriculum");
		this.office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		this.office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		this.office.complete("mranti-coordinator", reference, "Arrange venue");
		this.office.complete("mranti-finance", reference, "Plan budget");
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
	}

	/** Returns the path in the mail about this initiative. */
	private static String link(String reference) throws Exception {
		List<MimeMessage> mails = await().atMost(Duration.ofSeconds(30))
			.until(() -> MailServer.mailsTo("zgc-approver@moubridge.example")
				.stream()
				.filter((mail) -> isAbout(mail, reference))
				.toList(), (found) -> !found.isEmpty());
		Matcher link = LINK.matcher(((Multipart) mails.get(0).getContent()).getBodyPart(0).getContent().toString());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private static boolean isAbout(MimeMessage mail, String reference) {
		try {
			return mail.getSubject().contains(reference);
		}
		catch (jakarta.mail.MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
