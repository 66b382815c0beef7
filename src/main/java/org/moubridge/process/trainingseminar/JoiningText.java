package org.moubridge.process.trainingseminar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.moubridge.calendar.Calendars;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.TrainingContent;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a participant has to know before the training, in her language and by the clock of
 * her side: where, when, who teaches from afar, the link, the materials.
 */
@Component
class JoiningText {

	private final Initiatives initiatives;

	private final SessionPlan plan;

	private final Parts parts;

	private final Travellers travellers;

	private final Calendars calendars;

	private final MessageSource messages;

	JoiningText(Initiatives initiatives, SessionPlan plan, Parts parts, Travellers travellers, Calendars calendars,
			MessageSource messages) {
		this.initiatives = initiatives;
		this.plan = plan;
		this.parts = parts;
		this.travellers = travellers;
		this.calendars = calendars;
		this.messages = messages;
	}

	/** Returns where it takes place, all sessions, the link and the materials. */
	String of(String reference, Registration participant) {
		Locale language = Locale.forLanguageTag(participant.language());
		var venue = ((TrainingContent) this.initiatives.content(reference)).venue();
		Map<String, Object> decided = this.parts.get(reference, Parts.GO_NO_GO);
		List<String> lines = new ArrayList<>();
		Stream.of(venue.venue(), venue.venueAddress()).filter(Objects::nonNull).forEach(lines::add);
		this.plan.of(reference).forEach((session) -> lines.add(session(reference, session, participant)));
		if (this.travellers.joinsByVideo(reference, participant.email())) {
			lines.add(text("you-online", language));
		}
		Optional.ofNullable(decided.get("joinLink")).ifPresent((link) -> lines.add(text("online", language, link)));
		Optional.ofNullable(decided.get("materials")).ifPresent((materials) -> {
			lines.add(text("materials", language));
			lines.add(materials.toString());
		});
		return String.join("\n", lines);
	}

	/** Returns how one session is held. */
	String session(String reference, PlannedSession session, Registration participant) {
		Locale language = Locale.forLanguageTag(participant.language());
		String when = begin(reference, session, participant).map((begin) -> written(begin, language))
			.orElseGet(() -> text("undated", language));
		String line = text("session", language, session.number(), session.title(),
				session.dropped() ? text("dropped", language) : when, session.speaker());
		return (session.remote() && !session.dropped()) ? line + " (" + text("remote", language) + ")" : line;
	}

	/** Returns when the first session begins for a participant, in ISO with its zone. */
	Optional<String> begins(String reference, Registration participant) {
		return this.plan.of(reference)
			.stream()
			.filter((session) -> !session.dropped())
			.flatMap((session) -> begin(reference, session, participant).stream())
			.min(Comparator.naturalOrder())
			.map(ZonedDateTime::toString);
	}

	private Optional<ZonedDateTime> begin(String reference, PlannedSession session, Registration participant) {
		ZoneId zone = this.calendars.of(participant.party()).zone();
		return Optional.ofNullable(session.day())
			.map((day) -> this.calendars.of(this.initiatives.get(reference).leadParty()).span(day, session.hours()))
			.map((span) -> (Instant) span.begin())
			.map((begin) -> begin.atZone(zone));
	}

	private static String written(ZonedDateTime begin, Locale language) {
		return begin.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language)) + " "
				+ begin.format(DateTimeFormatter.ofPattern("HH:mm (O)", Locale.ENGLISH));
	}

	private String text(String key, Locale language, Object... arguments) {
		return this.messages.getMessage("training.joining." + key, arguments, language);
	}

}
