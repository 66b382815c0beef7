package org.moubridge.browser;

import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.guest.PublicDoor;
import org.moubridge.link.Mailbox;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** People without an account, on a phone. */
@ProductTest
class GuestBrowserTests {

	private final Office office;

	private final TrainingLife trainings;

	private final PublicDoor door;

	private final String base;

	GuestBrowserTests(@Autowired Office office, @Autowired TrainingLife trainings, @Autowired PublicDoor door,
			@Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.trainings = trainings;
		this.door = door;
		this.base = base;
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void giveFeedbackOnAPhoneFromTheMail(String language) {
		Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		String reference = asked(mailbox, language);
		try (Visitor guest = Visitor.onPhone(this.base)) {
			Page page = guest.open(mailbox.taskLink());
			page.locator("#task-form[data-drawn]").waitFor();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			guest.wholePage("feedback-" + language);
			page.locator("[name=consent]").check();
			page.locator("#answer button.primary").click();
			assertThat(page.locator(".notice.bad li")).hasCount(4);
			page.locator("#task-form[data-drawn]").waitFor();
			guest.wholePage("feedback-incomplete-" + language);
			for (int field = 0; field < 4; field++) {
				page.locator("#task-form input[type=text], #task-form input[type=number]").nth(field).fill("4");
			}
			page.locator("[name=consent]").check();
			page.locator("#task-form textarea").fill("清楚 & <b>useful</b>");
			page.locator("#answer button.primary").click();
			assertThat(page.locator("section.outcome")).isVisible();
			guest.screenshot("feedback-sent-" + language);
			assertThat(guest.troubles()).isEmpty();
		}
		assertThat(this.office.open(reference)).doesNotContain("Give feedback");
	}

	@Test
	void findWhatTheyTypedWhenTheyComeBack() {
		Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		asked(mailbox, "en");
		try (Visitor guest = Visitor.onPhone(this.base)) {
			Page page = guest.open(mailbox.taskLink());
			page.locator("#task-form[data-drawn]").waitFor();
			page.locator("#task-form textarea").pressSequentially("half a thought");
			page.clock().runFor(3000);
			assertThat(page.locator("#draft")).containsText("saved");
			page = guest.open(mailbox.taskLink());
			assertThat(page.locator("#task-form textarea")).hasValue("half a thought");
			assertThat(guest.troubles()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "zh" })
	void registerOnAPhone(String language) {
		Mailbox mailbox = new Mailbox(UUID.randomUUID() + "@moubridge.example");
		String reference = this.trainings.approved("mranti");
		try (Visitor guest = Visitor.onPhone(this.base)) {
			Page page = guest.open(this.door.path(reference) + "?lang=" + language);
			page.locator("#task-form[data-drawn]").waitFor();
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			page.locator("#task-form input[type=text]").nth(0).fill("李伟");
			page.locator("#task-form input[type=text]").nth(1).fill("Zhongguancun Park");
			page.locator("#task-form input[type=text], #task-form input[type=email]").nth(3).fill(mailbox.address());
			page.locator("#task-form .fjs-form-field-select .fjs-input-group").nth(0).click();
			guest.wholePage("register-" + language);
			assertThat(page.locator("#task-form")).containsText(language.equals("zh") ? "请选择" : "Select");
			assertThat(page.locator("#task-form")).not().containsText(language.equals("zh") ? "Select" : "请选择");
			page.locator("#task-form .fjs-dropdownlist-item").first().click();
			page.locator("[name=consent]").check();
			page.locator("#answer button.primary").click();
			assertThat(page.locator("section.outcome h2")).isVisible();
			guest.screenshot("register-requested-" + language);
			guest.open(mailbox.link() + "?lang=" + language);
			guest.screenshot("registration-confirm-" + language);
			page.locator("#confirm button").click();
			page.locator("#task-form[data-drawn]").waitFor();
			assertThat(page.locator("#cancel")).isVisible();
			guest.wholePage("registration-" + language);
			assertThat(guest.troubles()).isEmpty();
		}
	}

	@Test
	void findTheAddressOfTheRegistrationPageByACoordinator() {
		String reference = this.trainings.approved("mranti");
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("mranti-coordinator", "/initiatives/" + reference);
			assertThat(page.locator("#public-registration")).hasAttribute("href",
					this.base + this.door.path(reference));
			assertThat(page.locator("#public-registration")).hasText(this.base + this.door.path(reference));
		}
	}

	private String asked(Mailbox mailbox, String language) {
		String reference = this.trainings.approved("mranti");
		this.trainings.lead(reference, "Register participant", Map.of("email", mailbox.address(), "participantName",
				"Aisyah <b>binti</b> Rahman", "participantLanguage", language));
		this.trainings.select(reference);
		this.trainings.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		this.trainings.lead(reference, "Record attendance", Map.of());
		return reference;
	}

}
