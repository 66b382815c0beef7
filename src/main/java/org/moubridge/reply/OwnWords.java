package org.moubridge.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds what somebody wrote herself in an answer: above what she quotes or, when nothing
 * is there, below it. What stands between quoted lines is no answer.
 */
@Component
class OwnWords {

	private static final int ATTRIBUTION_LINES = 4;

	private static final int HEAD_LINES = 6;

	/** What people write in an answer has fewer. */
	private static final int MOST_LINES = 5000;

	/** Longer lines are written by people. */
	private static final int LONGEST_SIGN = 400;

	private static final Pattern SPACED_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

	private final Words words;

	private final List<String> markers;

	private final Pattern divider;

	private final Pattern from;

	private final Pattern head;

	OwnWords(Words words, MessageSource texts) {
		this.words = words;
		this.markers = Stream.of("en", "ms", "zh")
			.map((language) -> Words
				.plain(texts.getMessage("mails.reply.marker", null, Locale.forLanguageTag(language))))
			.toList();
		this.divider = Pattern
			.compile("[-=_*~ ]{3,}(" + oneOf(words.dividers()) + ")[-=_*~ ]{3,}|_{10,}|" + "begin forwarded message:");
		this.from = Pattern.compile("(" + oneOf(words.from()) + ") ?:.*");
		this.head = Pattern.compile("(" + oneOf(words.heads()) + ") ?:.*");
	}

	/** Returns the lines in their order; none when there are only quotes. */
	List<String> of(String text) {
		List<String> lines = text.lines().limit(MOST_LINES).toList();
		List<String> plain = lines.stream().map(OwnWords::sign).toList();
		List<String> above = lines.subList(0, firstQuote(plain));
		if (hasText(above)) {
			return above;
		}
		int below = lastMarked(plain) + 1;
		List<String> rest = lines.subList(below, lines.size());
		return (below > 0) ? rest.subList(0, firstQuote(plain.subList(below, plain.size()))) : List.of();
	}

	private int firstQuote(List<String> plain) {
		return IntStream.range(0, plain.size())
			.filter((index) -> isQuote(plain, index))
			.findFirst()
			.orElse(plain.size());
	}

	private static int lastMarked(List<String> plain) {
		return IntStream.range(0, plain.size()).filter((index) -> isMarked(plain.get(index))).max().orElse(-1);
	}

	private boolean isQuote(List<String> plain, int index) {
		String line = plain.get(index);
		return isMarked(line) || this.markers.contains(line) || this.divider.matcher(line).matches()
				|| isHead(plain, index) || isAttribution(plain, index);
	}

	private static boolean isMarked(String line) {
		return line.startsWith(">");
	}

	/** "From: ..." with further lines of a head near it. */
	private boolean isHead(List<String> plain, int index) {
		List<String> near = plain.subList(index + 1, Math.min(plain.size(), index + 1 + HEAD_LINES));
		return this.from.matcher(plain.get(index)).matches()
				&& near.stream().anyMatch((line) -> this.head.matcher(line).matches());
	}

	/** "On ... somebody wrote:", which may take some lines, but not one too many. */
	private boolean isAttribution(List<String> plain, int index) {
		for (int count = 1; count <= ATTRIBUTION_LINES && index + count <= plain.size(); count++) {
			if (attributes(plain.subList(index, index + count))) {
				List<String> rest = plain.subList(index + 1, index + count);
				return IntStream.range(0, rest.size())
					.noneMatch((start) -> attributes(rest.subList(start, rest.size())));
			}
		}
		return false;
	}

	private boolean attributes(List<String> lines) {
		String first = lines.get(0);
		int address = first.indexOf('<');
		boolean begins = address > 0 && first.indexOf('@', address) > 0 || first.matches("\\d{4}.*")
				|| Words.beginsWithAny(first, this.words.said());
		return begins && lines.stream().noneMatch(String::isEmpty) && isIntroduction(String.join(" ", lines));
	}

	/** It has a date in it, and says that somebody wrote. */
	private boolean isIntroduction(String line) {
		String end = line.endsWith(":") ? line.substring(0, line.length() - 1).stripTrailing() : "";
		return this.words.wrote().stream().anyMatch(end::endsWith) && end.chars().anyMatch(Character::isDigit);
	}

	/** Returns the line as signs of quotes are looked for in it. */
	private static String sign(String line) {
		String plain = Words.plain(line.substring(0, Math.min(line.length(), LONGEST_SIGN)));
		String unframed = plain.replaceAll("^[*|]+ ?| ?[*|]+$", "").replaceAll("\\*+ ?:\\*?|:\\*+", ":").strip();
		return SPACED_HAN.matcher(unframed).replaceAll("");
	}

	private static boolean hasText(List<String> lines) {
		return lines.stream().anyMatch((line) -> !Words.plain(line).isEmpty());
	}

	private static String oneOf(List<String> words) {
		return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
	}

}
