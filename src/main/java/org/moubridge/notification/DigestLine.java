package org.moubridge.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the reader of a {@link MailTemplate#DIGEST}.
 *
 * @param task the id of its box in the diagram, which its translations are known by
 * @param name its name in English
 * @param due null when it has no deadline
 */
public record DigestLine(String reference, String title, String task, String name, @Nullable LocalDate due,
		boolean overdue) {

	private static final int MOST = 30;

	private static final String LINES = "lines";

	/** Returns what a mail keeps: the first of them, and how many there are. */
	public static Map<String, String> data(List<DigestLine> all) {
		return Map.of("count", Integer.toString(all.size()), LINES,
				all.stream().limit(MOST).map(DigestLine::written).collect(Collectors.joining("\n")));
	}

	/** Returns the lines that a mail has kept; none for mails that are no digest. */
	static List<DigestLine> in(Map<String, String> data) {
		return data.getOrDefault(LINES, "").lines().map(DigestLine::read).toList();
	}

	private String written() {
		return String.join("\t", this.reference, plain(this.title), this.task, plain(this.name),
				(this.due != null) ? this.due.toString() : "", Boolean.toString(this.overdue));
	}

	private static DigestLine read(String line) {
		String[] parts = line.split("\t", -1);
		return new DigestLine(parts[0], parts[1], parts[2], parts[3],
				parts[4].isEmpty() ? null : LocalDate.parse(parts[4]), Boolean.parseBoolean(parts[5]));
	}

	private static String plain(String text) {
		return OneLine.of(text).replaceAll("\\s+", " ");
	}

}
