package org.moubridge.initiative;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes the hash of a content, and what does not. */
class CanonicalContentTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Property(tries = 200)
	void theOrderOfTheFieldsDoesNotMatter(@ForAll("contents") Map<String, Object> content, @ForAll Random random) {
		List<String> keys = new ArrayList<>(content.keySet());
		Collections.shuffle(keys, random);
		Map<String, Object> shuffled = new LinkedHashMap<>();
		keys.forEach((key) -> shuffled.put(key, content.get(key)));
		assertThat(hash(shuffled)).isEqualTo(hash(content));
	}

	@Property(tries = 200)
	void theUnicodeFormDoesNotMatter(@ForAll("texts") String text) {
		assertThat(hash(Map.of("need", Normalizer.normalize(text, Normalizer.Form.NFD))))
			.isEqualTo(hash(Map.of("need", Normalizer.normalize(text, Normalizer.Form.NFC))));
	}

	@Property(tries = 200)
	void spacesAroundAndBetweenWordsDoNotMatter(@ForAll("words") List<String> words) {
		String plain = String.join(" ", words);
		String wide = "  " + String.join(" \t\u00a0 ", words) + " \r\n";
		assertThat(hash(Map.of("need", wide))).isEqualTo(hash(Map.of("need", plain)));
	}

	@Property(tries = 200)
	void lineEndsOfAnySystemAreTheSame(@ForAll("words") List<String> lines) {
		assertThat(hash(Map.of("need", String.join(" \r\n", lines))))
			.isEqualTo(hash(Map.of("need", String.join("\n", lines))));
	}

	@Property(tries = 200)
	void zerosAfterThePointDoNotMatter(@ForAll("amounts") BigDecimal amount) {
		assertThat(hash(Map.of("budget", amount.setScale(amount.scale() + 3))))
			.isEqualTo(hash(Map.of("budget", amount)));
	}

	@Property(tries = 200)
	void emptyFieldsCountAsAbsent(@ForAll("contents") Map<String, Object> content) {
		Map<String, Object> more = new LinkedHashMap<>(content);
		more.put("added", null);
		more.put("blank", "  ");
		more.put("unticked", false);
		more.put("rows", List.of());
		assertThat(hash(more)).isEqualTo(hash(content));
	}

	@Property(tries = 200)
	void anyOtherValueMatters(@ForAll("contents") Map<String, Object> content, @ForAll("words") List<String> words) {
		String field = content.keySet().iterator().next();
		Map<String, Object> changed = new LinkedHashMap<>(content);
		changed.put(field, String.join(" ", words));
		Assume.that(!CanonicalContent.text(tree(changed)).equals(CanonicalContent.text(tree(content))));
		assertThat(hash(changed)).isNotEqualTo(hash(content));
	}

	@Property(tries = 200)
	void aWordMoreMatters(@ForAll("words") List<String> words) {
		String text = String.join(" ", words);
		assertThat(hash(Map.of("need", text + " more"))).isNotEqualTo(hash(Map.of("need", text)));
	}

	@Property(tries = 200)
	void takingAFieldAwayMatters(@ForAll("contents") Map<String, Object> content) {
		Map<String, Object> less = new LinkedHashMap<>(content);
		less.remove(content.keySet().iterator().next());
		assertThat(hash(less)).isNotEqualTo(hash(content));
	}

	@Property(tries = 200)
	void aCentMatters(@ForAll("amounts") BigDecimal amount) {
		assertThat(hash(Map.of("budget", amount.add(new BigDecimal("0.01")))))
			.isNotEqualTo(hash(Map.of("budget", amount)));
	}

	@Property(tries = 100)
	void theOrderOfRowsMatters(@ForAll("words") List<String> titles) {
		Assume.that(titles.stream().distinct().count() > 1);
		List<String> reversed = new ArrayList<>(titles);
		Collections.reverse(reversed);
		Assume.that(!reversed.equals(titles));
		assertThat(hash(Map.of("sessions", sessions(reversed))))
			.isNotEqualTo(hash(Map.of("sessions", sessions(titles))));
	}

	@Property(tries = 100)
	void takingARowAwayMatters(@ForAll("words") List<String> titles) {
		assertThat(hash(Map.of("sessions", sessions(titles.subList(1, titles.size())))))
			.isNotEqualTo(hash(Map.of("sessions", sessions(titles))));
	}

	@Example
	void theSameFieldsInAnotherStreamAreAnotherContent() {
		JsonNode content = tree(Map.of("title", "Incubation"));
		assertThat(CanonicalContent.hash("training-seminar", content))
			.isNotEqualTo(CanonicalContent.hash("soft-landing", content));
	}

	@Example
	void aLineBreakIsNotASpace() {
		assertThat(hash(Map.of("need", "one\ntwo"))).isNotEqualTo(hash(Map.of("need", "one two")));
	}

	/** Who has an old decision can still prove what it was about. */
	@Example
	void staysTheSameFromReleaseToRelease() {
		JsonNode content = tree(Map.of("proposal", Map.of("title", "Incubation", "budget", new BigDecimal("1.50"))));
		assertThat(CanonicalContent.text(content))
			.isEqualTo("{\"proposal\":{\"budget\":\"1.5\",\"title\":\"Incubation\"}}");
		assertThat(CanonicalContent.hash("training-seminar", content))
			.isEqualTo("5b3a60098b7d674183991ab1d5230de66176510cce3477febf28bda7c4b44349");
	}

	@Provide
	Arbitrary<Map<String, Object>> contents() {
		Arbitrary<String> keys = Arbitraries.strings()
			.withCharRange('a', 'z')
			.ofMinLength(1)
			.ofMaxLength(6)
			.map((key) -> "f" + key);
		Arbitrary<Object> values = Arbitraries.oneOf(words().map((words) -> String.join(" ", words)),
				amounts().map(Object.class::cast), Arbitraries.just(true));
		return Arbitraries.maps(keys, values).ofMinSize(2).ofMaxSize(8);
	}

	@Provide
	Arbitrary<List<String>> words() {
		return Arbitraries.strings()
			.withChars("abcdeéüñ中关村ḍ̇\u0301")
			.ofMinLength(1)
			.ofMaxLength(6)
			.map((word) -> "w" + word)
			.list()
			.ofMinSize(1)
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<String> texts() {
		return Combinators.combine(words(), Arbitraries.strings().ofMaxLength(20))
			.as((words, any) -> String.join(" ", words) + any);
	}

	@Provide
	Arbitrary<BigDecimal> amounts() {
		return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("100000000")).ofScale(2);
	}

	private static List<ObjectNode> sessions(List<String> titles) {
		return titles.stream().map((title) -> JSON.createObjectNode().put("title", title)).toList();
	}

	private static String hash(Map<String, Object> content) {
		return CanonicalContent.hash("training-seminar", tree(content));
	}

	private static JsonNode tree(Map<String, Object> content) {
		return JSON.valueToTree(content);
	}

}
