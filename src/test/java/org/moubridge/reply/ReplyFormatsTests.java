package org.moubridge.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.approval.Choice;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers as mail programs write them, in three languages. */
class ReplyFormatsTests {

	private static final Path MAILS = Path.of("src/test/resources/replies");

	private final Words words = Words.load();

	private final ReplyReader reader = new ReplyReader(this.words, new OwnWords(this.words, texts()));

	@ParameterizedTest
	@MethodSource("mails")
	void areReadAsTheyAreMeant(String mail, List<String> expected) throws IOException {
		Reading reading = this.reader.read(RawMail.of(Files.readAllBytes(MAILS.resolve(mail + ".eml"))));
		assertThat(reading.answer()).isEqualTo(expected.get(0).isEmpty() ? null : Choice.valueOf(expected.get(0)));
		assertThat(reading.comment()).isEqualTo(expected.get(1));
		assertThat(reading.problem() == null).isEqualTo(reading.answer() != null);
	}

	@Test
	void areAllExpected() throws IOException {
		try (Stream<Path> files = Files.list(MAILS)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".eml"))
				.map((name) -> name.replace(".eml", ""))).containsExactlyInAnyOrderElementsOf(expected().keySet());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "APPROVE", "approve", " Approve. ", "ＡＰＰＲＯＶＥ", "\ufeffApproved", "SETUJU", "Setuju!", "同意",
			"同意。", "批准" })
	void approve(String line) {
		assertThat(this.words.answer(line)).contains(Choice.APPROVE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "不同意", "我不同意", "TIDAK SETUJU", "tidak  setuju", "Do not approve", "Tolak", "拒绝" })
	void rejectThoughTheyContainAnApproval(String line) {
		assertThat(this.words.answer(line)).contains(Choice.REJECT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "APPROVE?", "I approve of the idea", "approve / reject", "不太同意", "同意吗",
			"SETUJU ATAU TIDAK", "ok", "yes", "", "\u202eEVORPPA", "A\u200bPPROVE" })
	void decideNothingWhenTheyAreOnlySimilar(String line) {
		assertThat(this.words.answer(line)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "en,'nothing else: (.+?), or (.+?), or (.+?), or (.+?)\\.'",
			"ms,'apa-apa lain: (.+?), atau (.+?), atau (.+?), atau (.+?)\\.'", "zh,之一：(.+?)、(.+?)、(.+?)、(.+?)；" })
	void areExplainedInWordsThatAreUnderstood(String language, String pattern) {
		String how = texts().getMessage("mails.reply.how", null, Locale.forLanguageTag(language));
		var told = Pattern.compile(pattern).matcher(how);
		assertThat(told.find()).isTrue();
		for (Choice choice : Choice.values()) {
			assertThat(this.words.answer(told.group(choice.ordinal() + 1))).contains(choice);
		}
	}

	@Test
	void keepNoInvisibleCharactersInTheComment() {
		Reading reading = this.reader.read(TestMail.to("decide+0@moubridge.example")
			.saying("REJECT\n\nToo \u202edear\u202c,\u200b really.\n")
			.raw());
		assertThat(reading.comment()).isEqualTo("Too dear, really.");
	}

	@ParameterizedTest
	@CsvSource({ "REJECT,COMMENT_MISSING", "REQUEST CHANGES,COMMENT_MISSING", "APPROVE WITH CONDITIONS,COMMENT_MISSING",
			"Whatever,NO_ANSWER" })
	void needACommentAsOnThePage(String line, Reading.Problem problem) {
		Reading reading = this.reader
			.read(TestMail.to("decide+0@moubridge.example").saying(line + "\n\nKind regards,\nFarid\n").raw());
		assertThat(reading.problem()).isEqualTo(problem);
	}

	@Test
	void refuseACommentThatIsTooLongForTheForm() {
		Reading reading = this.reader
			.read(TestMail.to("decide+0@moubridge.example").saying("REJECT\n" + "因".repeat(2001)).raw());
		assertThat(reading.problem()).isEqualTo(Reading.Problem.COMMENT_LONG);
	}

	private static Stream<Arguments> mails() throws IOException {
		return expected().entrySet().stream().map((mail) -> Arguments.of(mail.getKey(), mail.getValue()));
	}

	private static Map<String, List<String>> expected() throws IOException {
		return new TreeMap<>(new ObjectMapper(new YAMLFactory()).readValue(MAILS.resolve("expected.yaml").toFile(),
				new TypeReference<Map<String, List<String>>>() {
				}));
	}

	private static ResourceBundleMessageSource texts() {
		var texts = new ResourceBundleMessageSource();
		texts.setBasename("messages/mails");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return texts;
	}

}
