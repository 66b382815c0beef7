package org.moubridge.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.moubridge.approval.Choice;

import org.springframework.stereotype.Component;

/**
 * Reads an answer: the first line that is not empty, when it equals one of the words for
 * it. Below it stands the comment, without what is no part of it.
 */
@Component
class ReplyReader {

	private static final int LONGEST_COMMENT = 2000;

	/** Lines below a farewell that end like a sentence, or are longer, are more of it. */
	private static final Pattern CONTACT = Pattern.compile(".{0,60}(?<![.?!。？！])");

	private static final Pattern SEPARATOR = Pattern.compile("--|[-_\u2014]{5,}|\\| ?\\|");

	private static final Pattern PICTURE = Pattern.compile("\\[(cid|image):?.*]");

	/** What is read must be what is stored. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200b\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private final Words words;

	private final OwnWords own;

	ReplyReader(Words words, OwnWords own) {
		this.words = words;
		this.own = own;
	}

	Reading read(RawMail mail) {
		List<String> lines = this.own.of(BodyText.of(mail));
		int first = IntStream.range(0, lines.size())
			.filter((index) -> !Words.plain(lines.get(index)).isEmpty())
			.findFirst()
			.orElse(-1);
		Optional<Choice> answer = (first < 0) ? Optional.empty() : this.words.answer(lines.get(first));
		if (answer.isEmpty()) {
			return new Reading(null, "", Reading.Problem.NO_ANSWER);
		}
		String comment = comment(lines.subList(first + 1, lines.size()));
		return new Reading(answer.get(), comment, problem(answer.get(), comment));
	}

	private static Reading.@Nullable Problem problem(Choice answer, String comment) {
		if (answer.needsComment() && comment.isEmpty()) {
			return Reading.Problem.COMMENT_MISSING;
		}
		return (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) ? Reading.Problem.COMMENT_LONG : null;
	}

	private String comment(List<String> below) {
		int end = IntStream.range(0, below.size())
			.filter((index) -> ends(below, index))
			.findFirst()
			.orElse(below.size());
		String comment = below.subList(0, end)
			.stream()
			.map(String::stripTrailing)
			.filter((line) -> !isAdded(Words.plain(line)))
			.reduce("", (text, line) -> text + "\n" + line);
		return INVISIBLE.matcher(comment).replaceAll("").replaceAll("\n{3,}", "\n\n").strip();
	}

	private boolean ends(List<String> lines, int index) {
		String line = Words.plain(lines.get(index));
		return SEPARATOR.matcher(line).matches() || Words.beginsWithAny(line, this.words.disclaimers())
				|| this.words.farewells().contains(line.replaceAll("[,.!。]+$", ""))
						&& lines.stream().skip(index + 1L).allMatch((rest) -> CONTACT.matcher(rest.strip()).matches());
	}

	private boolean isAdded(String line) {
		return PICTURE.matcher(line).matches() || Words.beginsWithAny(line, this.words.programs());
	}

}
