package org.moubridge.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file is called, after somebody's program said something. */
class FileNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "slides.pdf | slides.pdf", "Jadual Kursus.PDF | Jadual Kursus.pdf",
			"培训大纲.pdf | 培训大纲.pdf", "../../etc/passwd | passwd.pdf", "C:\\Users\\li\\大纲.pdf | 大纲.pdf",
			"invoice.exe | invoice.exe.pdf", "photo.png | photo.png.pdf", ".htaccess | htaccess.pdf",
			"'a\r\nSet-Cookie: x=y.pdf' | aSet-Cookie x=y.pdf", "a\"; filename=evil.html | a ; filename=evil.html.pdf",
			"a\u202Efdp.exe | afdp.exe.pdf", "a\u0000b.pdf | ab.pdf", "zero\u200Bwidth.pdf | zerowidth.pdf",
			"<script>.pdf | script.pdf", "'   ' | document.pdf", "... | document.pdf", "name.pdf. | name.pdf.pdf",
			"e\u0301te\u0301.pdf | \u00e9t\u00e9.pdf", "a\uD800b.pdf | ab.pdf" })
	void isCleanAndHasTheEndingOfItsContent(String typed, String shown) {
		assertThat(FileName.of(typed, FileType.PDF)).isEqualTo(shown);
	}

	@Test
	void isCutWhereCharactersEnd() {
		assertThat(FileName.of("🙂".repeat(500) + ".pdf", FileType.PDF)).isEqualTo("🙂".repeat(120) + ".pdf");
	}

	@Test
	void isMadeUpWhenThereIsNone() {
		assertThat(FileName.of(null, FileType.TEXT)).isEqualTo("document.txt");
		assertThat(FileName.of("", FileType.JPEG)).isEqualTo("document.jpg");
	}

	@Test
	void keepsTheEndingsThatMeanTheSame() {
		assertThat(FileName.of("list.csv", FileType.TEXT)).isEqualTo("list.csv");
		assertThat(FileName.of("me.jpeg", FileType.JPEG)).isEqualTo("me.jpeg");
	}

}
