package org.moubridge.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An employer checks a certificate on a phone with the code that is printed on it. */
@ProductTest
class CertificateBrowserTests {

	@Test
	void isFoundByItsCodeInEveryLanguage(@Autowired TrainingLife life, @Autowired Trainings trainings,
			@Value("${moubridge.base-url}") String base) {
		String code = trainings.certificates(life.held("mranti", "Aina")).get(0).code();
		try (Visitor employer = Visitor.onPhone(base)) {
			for (String language : List.of("en", "ms", "zh")) {
				Page page = employer.open("/certificates?lang=" + language);
				employer.wholePage("certificates/check." + language + ".phone");
				look(page, "AAAA-BBBB-CCCC");
				assertThat(page.locator("#code-mistake")).isVisible();
				assertThat(page.locator("#code")).hasValue("AAAA-BBBB-CCCC");
				employer.wholePage("certificates/unknown." + language + ".phone");
				look(page, code.toLowerCase());
				assertThat(page.locator(".facts")).containsText(code);
				assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
				employer.wholePage("certificates/found." + language + ".phone");
			}
			assertThat(employer.troubles()).isEmpty();
		}
	}

	private static void look(Page page, String code) {
		page.fill("#code", code);
		page.locator("form:has(#code) button").click();
		page.waitForLoadState();
	}

}
