package org.moubridge.process.trainingseminar;

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
import java.util.Set;
import java.util.stream.Stream;

import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.TrainingContent;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What participants have to know before the training, in the language and by the clock of
 * each: where, when, who teaches from afar, the link, the materials.
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

	/** Reads once what is the same for everybody. */
	Facts of(String reference) {
		return new Facts(((TrainingContent) this.initiatives.content(reference)).venue(), this.plan.of(reference),
				this.parts.get(reference, Parts.GO_NO_GO), this.travellers.joiningByVideo(reference),
				this.calendars.of(this.initiatives.get(reference).leadParty()));
	}

	private static String written(ZonedDateTime begin, Locale language) {
		return begin.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language)) + " "
				+ begin.format(DateTimeFormatter.ofPattern("HH:mm (O)", Locale.ENGLISH));
	}

	private String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage("training.joining." + key, arguments, language);
	}

	/** What is the same for everybody, and what it says to one of them. */
	final class Facts {

		private final TrainingContent.Venue venue;

		private final List<PlannedSession> sessions;

		private final Map<String, Object> decided;

		private final Set<String> byVideo;

		private final WorkingCalendar calendar;

		private Facts(TrainingContent.Venue venue, List<PlannedSession> sessions, Map<String, Object> decided,
				Set<String> byVideo, WorkingCalendar calendar) {
			this.venue = venue;
			this.sessions = sessions;
			this.decided = decided;
			this.byVideo = byVideo;
			this.calendar = calendar;
		}

		/** Returns where it takes place, all sessions, the link and the materials. */
		String text(Registration participant) {
			Locale language = Locale.forLanguageTag(participant.language());
			List<String> lines = new ArrayList<>();
			Stream.of(this.venue.venue(), this.venue.venueAddress()).filter(Objects::nonNull).forEach(lines::add);
			this.sessions.forEach((session) -> lines.add(session(session, participant)));
			if (this.byVideo.contains(participant.email())) {
				lines.add(say("you-online", language));
			}
			Optional.ofNullable(this.decided.get("joinLink"))
				.ifPresent((link) -> lines.add(say("online", language, link)));
			Optional.ofNullable(this.decided.get("materials"))
				.ifPresent((materials) -> lines.add(say("materials", language) + "\n" + materials));
			return String.join("\n", lines);
		}

		/** Returns how one session is held. */
		String session(PlannedSession session, Registration participant) {
			Locale language = Locale.forLanguageTag(participant.language());
			String when = begin(session, participant).map((begin) -> written(begin, language))
				.orElseGet(() -> say("undated", language));
			String line = say("session", language, session.number(), session.title(),
					session.dropped() ? say("dropped", language) : when, session.speaker());
			return (session.remote() && !session.dropped()) ? line + " (" + say("remote", language) + ")" : line;
		}

		/** Returns when the first session begins, in ISO with the zone of her side. */
		Optional<String> begins(Registration participant) {
			return this.sessions.stream()
				.filter((session) -> !session.dropped())
				.flatMap((session) -> begin(session, participant).stream())
				.min(Comparator.naturalOrder())
				.map(ZonedDateTime::toString);
		}

		Optional<String> place() {
			return Optional.ofNullable(this.venue.venue());
		}

		private Optional<ZonedDateTime> begin(PlannedSession session, Registration participant) {
			return Optional.ofNullable(session.day())
				.map((day) -> this.calendar.span(day, session.hours())
					.begin()
					.atZone(JoiningText.this.calendars.zone(participant.party())));
		}

	}

}
