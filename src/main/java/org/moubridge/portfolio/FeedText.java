package org.moubridge.portfolio;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.moubridge.access.Person;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.Event;
import org.moubridge.calendar.EventFile;
import org.moubridge.calendar.Span;
import org.moubridge.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a person's calendar program is told: what waits for her, and what takes place
 * under the initiatives she may read, in her language.
 */
@Component
class FeedText {

	private static final int MONTHS_BACK = 3;

	private static final int YEARS_AHEAD = 3;

	private final Agenda agenda;

	private final Calendars calendars;

	private final MessageSource messages;

	private final URI baseUrl;

	private final Clock clock;

	FeedText(Agenda agenda, Calendars calendars, MessageSource messages, @Value("${moubridge.base-url}") URI baseUrl,
			Clock clock) {
		this.agenda = agenda;
		this.calendars = calendars;
		this.messages = messages;
		this.baseUrl = baseUrl;
		this.clock = clock;
	}

	String of(Person reader) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		Map<String, WorkingCalendar> leads = new HashMap<>();
		Stream<Event> deadlines = this.agenda.deadlinesFor(reader).stream().map((each) -> due(each, reader.language()));
		Stream<Event> gatherings = this.agenda
			.gatherings(reader, today.minusMonths(MONTHS_BACK), today.plusYears(YEARS_AHEAD))
			.stream()
			.map((each) -> held(each, leads.computeIfAbsent(each.lead(), this.calendars::of)));
		List<Event> events = Stream.concat(deadlines, gatherings).toList();
		return EventFile.feed(this.messages.getMessage("calendar.feed.name", null, reader.language()),
				this.clock.instant(), events);
	}

	private Event due(Deadline deadline, Locale language) {
		String task = this.messages.getMessage("task." + deadline.taskKey(), null, deadline.name(), language);
		String title = this.messages.getMessage("calendar.feed.due", new Object[] { task }, language);
		return new Event("step-" + deadline.taskId() + "@" + this.baseUrl.getHost(),
				"[" + deadline.reference() + "] " + title, deadline.due(), null, null,
				deadline.title() + "\n" + page(deadline.reference()), page(deadline.reference()));
	}

	private Event held(Gathering gathering, WorkingCalendar lead) {
		Span span = lead.span(gathering.day(), gathering.hours());
		return new Event(gathering.reference() + "-" + gathering.number() + "@" + this.baseUrl.getHost(),
				"[" + gathering.reference() + "] " + gathering.title(), span.begin(), span.end(), gathering.place(),
				gathering.initiative() + "\n" + page(gathering.reference()), page(gathering.reference()));
	}

	private URI page(String reference) {
		return this.baseUrl.resolve("/initiatives/" + reference);
	}

}
