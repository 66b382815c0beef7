package org.moubridge.mou;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MouFilesTests {

	private static final ClassPathResource FIRST = new ClassPathResource("mous/MOU-2024-001.yaml");

	private final MouFiles files = new MouFiles(Validation.buildDefaultValidatorFactory().getValidator());

	@Test
	void tellWhatWasPublishedAboutTheFirstMemorandum() throws IOException {
		Mou mou = this.files.read(FIRST);
		assertThat(mou.parties()).extracting(MouParty::id).containsExactly("mranti", "zgc");
		assertThat(mou.signedOn()).isEqualTo(LocalDate.of(2024, 4, 25));
		assertThat(mou.signedAt()).isEqualTo("Beijing");
		assertThat(mou.witness()).contains("MOSTI");
		assertThat(mou.attendees()).hasSize(8);
		assertThat(mou.streams()).extracting(MouStream::id)
			.containsExactly("personnel-exchange", "training-seminar", "benchmarking-visit", "collaborative-research",
					"soft-landing");
		assertThat(mou.offers("training-seminar")).isTrue();
		assertThat(mou.offers("joint-venture")).isFalse();
	}

	@Test
	void leaveEmptyWhatWasNotPublished() throws IOException {
		Mou mou = this.files.read(FIRST);
		assertThat(mou.term()).isNull();
		assertThat(mou.noticePeriod()).isNull();
		assertThat(mou.governance()).isNull();
		assertThat(mou.signatories()).isEmpty();
		assertThat(mou.parties()).extracting(MouParty::localName).containsOnlyNulls();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			reference: MOU-2024-001 | reference: first | "reference" must be MOU-, four digits
			country: MY             | country: Malaysia | "parties[0].country" must be a country's two capital letters
			zone: Asia/Shanghai     | zone: Beijing    | "parties[1].zone" cannot be read
			language: zh            | language: fr     | "parties[1].language" must be en, ms or zh
			status: ACTIVE          | status: RUNNING  | "status" cannot be read
			signedOn: 2024-04-25    | signedOn: in April | "signedOn" cannot be read
			signedAt: Beijing       | signedIn: Beijing | "signedIn" is not a key of this file
			id: zgc                 | id: mranti       | "parties" names mranti twice
			id: soft-landing        | id: training-seminar | "streams" names training-seminar twice
			signatories: []         | signatories: [   | "signatories[0]" cannot be read
			reference: MOU          | '"reference: MOU' | is not YAML
			""")
	void refuseAMistakeInASentenceThatNamesFileAndKey(String right, String wrong, String sentence) throws IOException {
		String content = FIRST.getContentAsString(StandardCharsets.UTF_8);
		assertThat(content).contains(right);
		assertThatExceptionOfType(MouFileInvalid.class)
			.isThrownBy(() -> this.files.read(file(content.replaceFirst(right.replace("[", "\\["), wrong))))
			.withMessageStartingWith("office.yaml: ")
			.withMessageContaining(sentence);
	}

	private static ByteArrayResource file(String content) {
		return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return "office.yaml";
			}

		};
	}

}
