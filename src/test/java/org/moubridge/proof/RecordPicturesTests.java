package org.moubridge.proof;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.browser.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at the record at a desk and on a phone; leaves pictures to look at. */
@ProductTest
class RecordPicturesTests {

	private static final Path PICTURES = Path.of("target/screenshots/record");

	@Test
	void fitsADeskAndAPhone(@Autowired TrainingLife life, @Value("${moubridge.base-url}") String base)
			throws Exception {
		String reference = life.submitted("mranti");
		life.answer("zgc-approver", reference, "APPROVE_WITH_CONDITIONS");
		life.answer("mranti-approver", reference, "APPROVE");
		String record = "/initiatives/" + reference + "/record";
		try (Visitor desk = Visitor.atDesk(base)) {
			desk.signIn("admin", record);
			take(desk, record + "?lang=en", "record.en.desk");
			take(desk, "/records?lang=zh", "records.zh.desk");
			Path pack = Files.createTempFile("proof", ".zip");
			Page page = desk.open(record + "?lang=zh");
			page.waitForDownload(() -> page.click("a[href$='proof.zip']")).saveAs(pack);
			assertThat(Files.size(pack)).isPositive();
			assertThat(desk.troubles()).isEmpty();
		}
		try (Visitor phone = Visitor.onPhone(base)) {
			phone.signIn("zgc-coordinator", record);
			take(phone, record + "?lang=zh", "record.zh.phone");
			assertThat(phone.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			take(phone, "/initiatives/" + reference + "?lang=zh", "initiative.zh.phone");
		}
	}

	private static void take(Visitor visitor, String path, String name) {
		visitor.open(path)
			.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
	}

}
