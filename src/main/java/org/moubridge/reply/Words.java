package org.moubridge.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.moubridge.approval.Choice;

/**
 * What people and their mail programs write in an answer, in the three languages. See
 * {@code replies/words.yaml}.
 *
 * @param answers the lines that are an answer
 * @param away how the subjects of automatic replies begin
 * @param dividers words between dashes above a quoted mail
 * @param from how the first line of a quoted head begins
 * @param heads how its other lines begin
 * @param wrote how the line above a quoted mail ends
 * @param said how it may begin
 * @param programs how lines begin that programs add
 * @param farewells lines below which a name and an office follow
 * @param disclaimers how small print begins
 */
record Words(Map<Choice, List<String>> answers, List<String> away, List<String> dividers, List<String> from,
		List<String> heads, List<String> wrote, List<String> said, List<String> programs, List<String> farewells,
		List<String> disclaimers) {

	static Words load() {
		try (InputStream file = Words.class.getResourceAsStream("/replies/words.yaml")) {
			return new ObjectMapper(new YAMLFactory()).readValue(file, Words.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the answer that this line is, not one that it contains. */
	Optional<Choice> answer(String line) {
		String plain = plain(line).replaceAll("[.!。;,]+$", "").strip();
		return this.answers.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().contains(plain))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * Returns the text as it is compared: full width and half width are the same, so are
	 * upper and lower case; invisible characters at the ends and repeated spaces are
	 * gone.
	 */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.toUpperCase(Locale.ROOT)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[\\s\\u00a0]+", " ")
			.replaceAll("^[\\s\\u200b\\ufeff]+|[\\s\\u200b\\ufeff]+$", "");
	}

	static boolean beginsWithAny(String plain, List<String> beginnings) {
		return beginnings.stream().anyMatch(plain::startsWith);
	}

}
