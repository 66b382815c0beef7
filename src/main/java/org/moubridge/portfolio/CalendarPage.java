package org.moubridge.portfolio;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.moubridge.calendar.Calendars;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The months of the parties side by side, and the link that other calendars read. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

	private final Months months;

	private final Agenda agenda;

	private final Calendars calendars;

	private final Feeds feeds;

	private final CurrentPerson currentPerson;

	private final Clock clock;

	CalendarPage(Months months, Agenda agenda, Calendars calendars, Feeds feeds, CurrentPerson currentPerson,
			Clock clock) {
		this.months = months;
		this.agenda = agenda;
		this.calendars = calendars;
		this.feeds = feeds;
		this.currentPerson = currentPerson;
		this.clock = clock;
	}

	/**
	 * Shows a month.
	 * @param month like {@code 2027-02}; the current one if it is missing or is none
	 */
	@GetMapping
	String show(@RequestParam(required = false) @Nullable String month, Locale language, Model model) {
		Person reader = this.currentPerson.get();
		List<AgendaParty> parties = this.agenda.parties(reader);
		YearMonth shown = month(month, parties);
		model.addAttribute("month", shown);
		model.addAttribute("months", this.months.of(reader, shown, parties, language));
		model.addAttribute("weekdays",
				Stream.of(DayOfWeek.values()).map((day) -> day.getDisplayName(TextStyle.SHORT, language)).toList());
		model.addAttribute("loadable",
				parties.stream().filter((party) -> this.calendars.mayLoad(reader, party.id())).toList());
		model.addAttribute("feedSince",
				this.feeds.since(reader).map((since) -> this.months.day(since, parties)).orElse(null));
		return "calendar";
	}

	@PostMapping("/subscription")
	String subscribe(RedirectAttributes next) {
		next.addFlashAttribute("feedLink", this.feeds.create(this.currentPerson.get()));
		return "redirect:/calendar#subscription";
	}

	@PostMapping("/subscription/revocation")
	String revoke(RedirectAttributes next) {
		this.feeds.revoke(this.currentPerson.get());
		next.addFlashAttribute("feedRevoked", true);
		return "redirect:/calendar#subscription";
	}

	private YearMonth month(@Nullable String text, List<AgendaParty> parties) {
		try {
			YearMonth month = YearMonth.parse((text != null) ? text : "");
			return (month.getYear() >= 2000 && month.getYear() <= 2100) ? month : current(parties);
		}
		catch (DateTimeParseException ex) {
			return current(parties);
		}
	}

	private YearMonth current(List<AgendaParty> parties) {
		return YearMonth.from(this.months.day(this.clock.instant(), parties));
	}

}
