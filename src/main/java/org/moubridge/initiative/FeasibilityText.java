package org.moubridge.initiative;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.calendar.Feasibility;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whether a start can be kept, in a reader's words, with dates as they are written in her
 * language.
 */
@Component
public class FeasibilityText {

	private final MessageSource messages;

	FeasibilityText(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns the answer in one sentence. */
	String verdict(Feasibility feasibility, Locale language) {
		if (!feasibility.wanted().travel()) {
			return say("feasibility.online", language);
		}
		return feasibility.feasible() ? say("feasibility.yes", language, latestApproval(feasibility, language))
				: say("feasibility.no", language, earliestStart(feasibility, language));
	}

	/** Returns the reasons, each in a line. */
	List<String> lines(Feasibility feasibility, Locale language) {
		List<String> lines = new ArrayList<>();
		feasibility.lines().forEach((line) -> lines.add(line(line, language)));
		feasibility.lines()
			.stream()
			.filter((line) -> line.decisive() && line.country() != null)
			.findFirst()
			.ifPresent((line) -> lines.add(say("feasibility.slowest", language, country(line.country(), language))));
		return lines;
	}

	/** Returns one reason, like "Buffer: 5 calendar days, until 14 February 2027". */
	String line(Feasibility.Line line, Locale language) {
		String unit = (line.party() != null) ? line.unit().name() : line.unit().name() + ".both";
		return say("feasibility.line." + line.step(), language, say("feasibility.days." + unit, language, line.days()),
				date(line.to(), line.provisional(), language), country(line.country(), language),
				country(line.destination(), language));
	}

	/** Returns all of it in Markdown for a form. */
	public String markdown(Feasibility feasibility, Locale language) {
		String lines = lines(feasibility, language).stream()
			.map((line) -> "* " + Markdown.escape(line))
			.collect(Collectors.joining("\n"));
		return Markdown.escape(verdict(feasibility, language)) + "\n\n" + lines;
	}

	String latestApproval(Feasibility feasibility, Locale language) {
		return date(feasibility.latestSafeApproval(), feasibility.provisional(), language);
	}

	String earliestStart(Feasibility feasibility, Locale language) {
		return date(feasibility.earliestStart(), feasibility.provisional(), language);
	}

	private String date(LocalDate date, boolean provisional, Locale language) {
		String text = DateTimeFormatter.ofPattern(say("format.day.long", language), language).format(date);
		return provisional ? say("feasibility.provisional", language, text) : text;
	}

	private static String country(@Nullable String country, Locale language) {
		return (country != null) ? new Locale.Builder().setRegion(country).build().getDisplayCountry(language) : "";
	}

	private String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
