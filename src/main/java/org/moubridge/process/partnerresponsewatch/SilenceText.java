package org.moubridge.process.partnerresponsewatch;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.moubridge.access.Parties;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.TimelineEntry;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the waiting party reads when it has to choose, in its own language. */
@Component
class SilenceText {

	private final SilenceStory story;

	private final SilencePoints points;

	private final Parties parties;

	private final MessageSource messages;

	SilenceText(SilenceStory story, SilencePoints points, Parties parties, MessageSource messages) {
		this.story = story;
		this.points = points;
		this.parties = parties;
		this.messages = messages;
	}

	/** Since when the party is silent, for how many working days, who was written to. */
	String soFar(Silence silence) {
		Locale language = language(silence);
		String task = this.messages.getMessage("task." + silence.task(), null, language);
		String beginning = text(language, "silence.since", Markdown.escape(this.parties.get(silence.party()).name()),
				this.points.dayOf(silence.party(), silence.since()), this.points.days(silence), task);
		return Stream
			.concat(Stream.of(beginning + "\n"), this.story.of(silence).stream().map((entry) -> line(silence, entry)))
			.collect(Collectors.joining("\n"));
	}

	/** Returns the choices as a form shows them. */
	List<Map<String, String>> choices(Silence silence, Collection<HowToGoOn> possible) {
		return possible.stream()
			.map((choice) -> Map.of("value", choice.name(), "label",
					text(language(silence), "silence.choose." + choice)))
			.toList();
	}

	private String line(Silence silence, TimelineEntry entry) {
		return "* " + text(language(silence), "silence." + entry.fact(),
				this.points.dayOf(silence.waiting(), entry.at()), entry.details().get("days"),
				Markdown.escape(entry.details().getOrDefault("to", "")), entry.details().getOrDefault("until", ""));
	}

	private Locale language(Silence silence) {
		return this.parties.get(silence.waiting()).language();
	}

	private String text(Locale language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
