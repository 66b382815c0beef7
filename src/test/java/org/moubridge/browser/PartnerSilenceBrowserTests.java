package org.moubridge.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The waiting party reads what was done about the silence, and chooses. */
@ProductTest
class PartnerSilenceBrowserTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final String CHOOSE = "Choose how to go on";

	private final Office office;

	private final TrainingLife life;

	private final String base;

	PartnerSilenceBrowserTests(@Autowired Office office, @Autowired TrainingLife life,
			@Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.life = life;
		this.base = base;
	}

	@Test
	void waitsUntilADay() {
		String reference = undecided();
		Task task = this.office.task(reference, CHOOSE);
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("mranti-coordinator", Tasklist.PATH + "#/?task=" + task.getId());
			page.navigate(this.base + Tasklist.PATH + "#/?task=" + task.getId());
			page.locator("button.claim").first().click();
			assertThat(page.locator(".fjs-form").first()).containsText("Beijing Zhongguancun Science City");
			var tasklist = new Tasklist(page);
			assertThat(page.locator(".fjs-form-field-radio input")).hasCount(3);
			tasklist.radio("Tunggu hingga suatu tarikh");
			tasklist.date("Wait until", DAY.format(LocalDate.now().plusDays(10)));
			coordinator.screenshot("tasklist-choose-how-to-go-on");
			tasklist.complete();
			await().atMost(Duration.ofSeconds(30)).until(() -> !this.office.open(reference).contains(CHOOSE));
			page.navigate(this.base + "/initiatives/" + reference);
			var chosen = page.getByText("without an answer of Beijing Zhongguancun Science City: wait until").first();
			chosen.scrollIntoViewIfNeeded();
			assertThat(chosen).isVisible();
			coordinator.screenshot("initiative-silence");
			assertThat(coordinator.troubles()).isEmpty();
		}
	}

	@Test
	void readsItInChinese() {
		String reference = this.life.drafted("zgc");
		for (String timer : timers("BoundaryEvent_PartnerSilent")) {
			this.office.timeComesFor(reference, "mranti", timer);
		}
		Task task = this.office.task(reference, CHOOSE);
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", Tasklist.PATH + "#/?task=" + task.getId());
			page.navigate(this.base + Tasklist.PATH + "#/?task=" + task.getId());
			assertThat(page.locator(".fjs-form").first()).containsText("致函双方联络人");
			coordinator.screenshot("tasklist-choose-how-to-go-on-zh");
		}
	}

	private String undecided() {
		String reference = this.life.submitted("mranti");
		timers("BoundaryEvent_ApproverSilent").forEach((timer) -> this.office.timeComesFor(reference, "zgc", timer));
		return reference;
	}

	private static List<String> timers(String first) {
		return List.of(first, "IntermediateCatchEvent_SilentAfterReminder",
				"IntermediateCatchEvent_SilentAfterAlternateContact",
				"IntermediateCatchEvent_SilentAfterLiaisonOfficers");
	}

}
