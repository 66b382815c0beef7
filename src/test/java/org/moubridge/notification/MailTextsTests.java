package org.moubridge.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailTextsTests {

	private static final Pattern NAME = Pattern.compile("\\{[a-z]+}");

	@Test
	void existForEveryTemplate() throws IOException {
		assertThat(texts("").stringPropertyNames()).containsAll(Stream.of(MailTemplate.values())
			.flatMap((template) -> Stream.of("subject", "heading", "text", "action").map(template::key))
			.toList());
	}

	@ParameterizedTest
	@EnumSource
	void nameEachFactThatAMailLists(MailTemplate template) throws IOException {
		assertThat(texts("").stringPropertyNames())
			.containsAll(template.facts().stream().map("mails.fact."::concat).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "_ms", "_zh" })
	void sayTheSameInEveryLanguage(String language) throws IOException {
		Properties english = texts("");
		Properties translated = texts(language);
		assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : english.stringPropertyNames()) {
			assertThat(names(translated.getProperty(key))).as(key).isEqualTo(names(english.getProperty(key)));
		}
	}

	private static Set<String> names(String text) {
		return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Properties texts(String language) throws IOException {
		String file = "/messages/mails" + language + ".properties";
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(MailTextsTests.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
			var texts = new Properties();
			texts.load(reader);
			return texts;
		}
	}

}
