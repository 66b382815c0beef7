package org.moubridge.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Refusal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The parties' calendars for other programs. */
@Tag(name = "Calendars")
@RestController
@RequestMapping(path = "/v1/calendars", produces = "application/json")
class CalendarResource {

	/** A page holds a year, so that a program gets one by one call. */
	private static final int DAYS_ON_A_PAGE = 366;

	private final Calendars calendars;

	private final CalendarLoading loading;

	private final CurrentPerson currentPerson;

	CalendarResource(Calendars calendars, CalendarLoading loading, CurrentPerson currentPerson) {
		this.calendars = calendars;
		this.loading = loading;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	@Operation(summary = "List the calendars", operationId = "listCalendars",
			description = "Each party's ordinary week, and up to which day its holidays are official.")
	CalendarList list() {
		return new CalendarList(this.calendars.all().stream().map(CalendarEntry::of).toList(), null);
	}

	@GetMapping("/{party}/days")
	@Operation(summary = "List the days of a party", operationId = "listDays",
			description = "Every day from the first to the last, both included; a page holds a year.")
	DayList days(@PathVariable String party, @Parameter(example = "2026-01-01") @RequestParam String from,
			@Parameter(example = "2026-12-31") @RequestParam String to) {
		LocalDate first = date(from);
		LocalDate last = date(to);
		if (last.isBefore(first)) {
			throw new Refusal("calendar.dates");
		}
		WorkingCalendar calendar = this.calendars.of(party);
		LocalDate end = first.plusDays(DAYS_ON_A_PAGE - 1L);
		boolean more = end.isBefore(last);
		return new DayList(first.datesUntil((more ? end : last).plusDays(1)).map(calendar::day).toList(),
				more ? end.plusDays(1) : null);
	}

	@PostMapping(path = "/{party}", consumes = "text/calendar")
	@Operation(summary = "Load days off", operationId = "loadCalendar",
			description = "Takes an iCalendar file over: a year that is not official yet, or more days of one that is."
					+ " Open deadlines are counted again. Coordinators of the party and administrators may.",
			requestBody = @RequestBody(
					content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string"))))
	LoadedCalendar load(@PathVariable String party,
			@Parameter(description = "Whether the file replaces the years it names.") @RequestParam(
					defaultValue = "false") boolean replace,
			@Parameter(description = "Whether to answer what would change, and change nothing.") @RequestParam(
					defaultValue = "false") boolean preview,
			@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		String file = read(request.getInputStream());
		CalendarChange change = preview ? this.loading.preview(this.currentPerson.get(), party, file, replace)
				: this.loading.load(this.currentPerson.get(), party, file, replace);
		return LoadedCalendar.of(change, !preview);
	}

	/**
	 * Reads no more than the largest file and one byte, which tells that it is too large.
	 */
	private static String read(InputStream body) throws IOException {
		return CalendarFile.text(body.readNBytes(CalendarFile.LARGEST + 1));
	}

	private static LocalDate date(String text) {
		try {
			LocalDate date = LocalDate.parse(text);
			if (date.getYear() < 1900 || date.getYear() > 2200) {
				throw new Refusal("calendar.dates");
			}
			return date;
		}
		catch (DateTimeParseException ex) {
			throw new Refusal("calendar.dates");
		}
	}

	/** The calendars of all parties fit one page. */
	record CalendarList(List<CalendarEntry> items, @Nullable String next) {
	}

	/**
	 * A party's ordinary week.
	 *
	 * @param officialUntil the last day whose calendar is official; null if none is
	 */
	record CalendarEntry(String party, String zone, List<String> weekend, String opens, String closes,
			@Nullable LocalDate officialUntil) {

		static CalendarEntry of(WorkingCalendar calendar) {
			return new CalendarEntry(calendar.party(), calendar.zone().getId(),
					calendar.week()
						.weekend()
						.stream()
						.sorted()
						.map((day) -> day.name().toLowerCase(Locale.ROOT))
						.toList(),
					calendar.week().opens().toString(), calendar.week().closes().toString(), calendar.officialUntil());
		}

	}

	/**
	 * A page of days.
	 *
	 * @param next the day to go on from; null on the last page
	 */
	record DayList(List<Day> items, @Nullable LocalDate next) {
	}

	/**
	 * What a file changed, or would change.
	 *
	 * @param loaded whether it is changed now
	 */
	record LoadedCalendar(String party, boolean loaded, List<Integer> newYears, List<NamedDay> added,
			List<NamedDay> changed, List<NamedDay> removed, List<CalendarChange.YearCount> workingDays,
			int movedDeadlines, @Nullable LocalDate officialUntil) {

		static LoadedCalendar of(CalendarChange change, boolean loaded) {
			return new LoadedCalendar(change.party(), loaded, change.newYears(), change.added(), change.changed(),
					change.removed(), change.workingDays(), change.movedDeadlines(), change.after().officialUntil());
		}

	}

}
