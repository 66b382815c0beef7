package org.moubridge.process.engine;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.FormFiller;
import org.moubridge.access.Refusal;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Bad input and what people read about it. */
class FormCheckTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final FormCheck check = new FormCheck(sentences(), new FormTexts());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			budget    | -1                  | Budget is at least 0.
			budget    | 1e999               | Budget is not a number
			budget    | 1e-999              | Budget may have 2 digits after the point at most.
			budget    | 12.345              | Budget may have 2 digits after the point at most.
			budget    | a lot               | Budget is not a number
			budget    | 1,000               | Budget is not a number
			budget    | NaN                 | Budget is not a number
			budget    | 100000000.01        | Budget is at most 100000000.
			hours     | 1.5                 | is a whole number.
			hours     | 0                   | is at least 1.
			seatsMax  | 99999999999999      | is not a number
			seatsMax  | 1001                | is at most 1000.
			startDate | 31/12/2026          | is not a date
			startDate | 2026-02-30          | is not a date
			startDate | 1999-12-31          | is not a date
			startDate | +12026-01-01        | is not a date
			format    | BY_POST             | is not one of the choices.
			currency  | USD                 | is not one of the choices.
			title     | abc                 | needs at least 5 characters.
			title     | '   '               | is missing.
			interpretation | maybe          | is either ticked or not.
			""")
	void refusesWhatCannotBeUsed(String field, String typed, String sentence) {
		assertThat(refusal("propose-training", Map.of(field, typed))).contains(sentence).doesNotContain("\n");
	}

	@Test
	void refusesALongTextInOneSentence() {
		assertThat(refusal("propose-training", Map.of("need", "x".repeat(10_000))))
			.endsWith("may have 2000 characters at most; it has 10000.");
	}

	@Test
	void countsAnEmojiAsOneCharacter() {
		assertThat(values("propose-training", Map.of("objective", "🎓".repeat(500))).get("objective"))
			.isEqualTo("🎓".repeat(500));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u200e", "\u200f", "\u061c", "\u202e", "\u2066", "\ufeff", "\u2028",
			"\ud83c" })
	void refusesWhatNobodySees(String mark) {
		assertThat(refusal("propose-training", Map.of("title", "Incubation" + mark + " for deep tech")))
			.contains("invisible control characters");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script> & co", "Robert'); drop table students;--", "培训 “孵化器” 🎓👩‍🔬",
			"${execution}", "{{title}} [x](javascript:1)", "Café déjà vu", "=1+1+1" })
	void keepsEveryOtherTextAsItIs(String text) {
		assertThat(values("propose-training", Map.of("title", text)).get("title")).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "one\ntwo words", "one\rtwo words" })
	void keepsATextFieldToOneLine(String text) {
		assertThat(refusal("propose-training", Map.of("title", text))).endsWith("may have one line only.");
	}

	@Test
	void saysEverythingThatIsWrongAtOnce() {
		assertThat(refusal("propose-training", Map.of("title", "", "budget", "-1", "hours", "many")).split("\n"))
			.hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "decision", "mou", "curriculumAgreed", "outcome", "context", "initiative", "TITLE", "" })
	void refusesNamesThatTheFormDoesNotHave(String name) {
		assertThat(refusal("propose-training", Map.of(name, "x"))).contains("no field \"" + name + "\"");
	}

	@Test
	void refusesAFieldThatIsOnlyShown() {
		Map<String, Object> row = Map.of("registration", "1", "name", "A", "organisation", "B", "decision", "ACCEPTED",
				"status", "x");
		assertThat(refusal("select-participants", Map.of("selection", List.of(row)))).contains("no field \"status\"");
	}

	@Test
	void refusesAPartyThatIsNotOfThisInitiative() {
		assertThat(refusal("register-participant", Map.of("party", "elsewhere")))
			.endsWith("is not one of the choices.");
		assertThat(refusal("plan-budget",
				Map.of("budgetLines", List.of(Map.of("item", "Room", "payer", "elsewhere", "amount", "1")))))
			.startsWith("Budget lines, row 1:")
			.endsWith("is not one of the choices.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "{}", "{\"0\":{}}", "[1]", "[\"x\"]", "[[]]", "5" })
	void refusesRowsThatAreNoList(String typed) {
		assertThat(refusal("plan-budget", Map.of("budgetLines", typed))).contains("is a list of at most 500 rows");
	}

	@Test
	void refusesMoreRowsThanAnybodyNeeds() {
		List<Map<String, String>> rows = java.util.Collections.nCopies(501,
				Map.of("item", "Room", "payer", "zgc", "amount", "1"));
		assertThat(refusal("plan-budget", Map.of("budgetLines", rows))).contains("is a list of at most 500 rows");
	}

	@Test
	void refusesAListWhereOneValueIsAsked() {
		assertThat(refusal("propose-training", Map.of("title", List.of("a", "b"))))
			.endsWith("is a single value, not a list.");
		assertThat(refusal("propose-training", Map.of("budget", Map.of("amount", 1))))
			.endsWith("is a single value, not a list.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody", "a@b", "a b@c.example", "<a@b.example>", "a@b.example,c@d.example",
			"a@b.example\nBcc: x@y.example" })
	void refusesWhatIsNoMailAddress(String address) {
		assertThat(refusal("register-participant", Map.of("email", address))).contains("is not a mail address.");
	}

	@Test
	void asksForConsent() {
		assertThat(refusal("register-participant", Map.of("consent", false))).contains("this has to be ticked.");
	}

	@Test
	void givesValuesTheirTypes() {
		Map<String, Object> values = values("propose-training", Map.of("budget", " 1500.50 ", "hours", "20",
				"startDate", "2026-05-04", "interpretation", "true", "titleZh", " "));
		assertThat(values).containsEntry("budget", new BigDecimal("1500.50"))
			.containsEntry("hours", 20)
			.containsEntry("startDate", LocalDate.of(2026, 5, 4))
			.containsEntry("interpretation", true)
			.containsEntry("titleZh", null);
	}

	private Map<String, Object> values(String form, Map<String, Object> changes) {
		Map<String, Object> typed = new HashMap<>(FormFiller.fill(json(form),
				Map.of("parties", JSON.valueToTree(List.of(Map.of("value", "mranti"), Map.of("value", "zgc"))))));
		typed.putAll(changes);
		return this.check.check(Form.parse(json(form)), typed, (key) -> List.of("mranti", "zgc"));
	}

	private String refusal(String form, Map<String, Object> changes) {
		var refusal = new Refusal[1];
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> values(form, changes))
			.satisfies((thrown) -> refusal[0] = thrown);
		return refusal[0].getMessage();
	}

	private static com.fasterxml.jackson.databind.JsonNode json(String form) {
		try {
			return JSON.readTree(Path.of("forms", form + ".form").toFile());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static ResourceBundleMessageSource sentences() {
		var source = new ResourceBundleMessageSource();
		source.setBasename("messages/errors");
		source.setDefaultEncoding("UTF-8");
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
