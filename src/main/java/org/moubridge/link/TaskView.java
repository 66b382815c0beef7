package org.moubridge.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.guest.GuestForm;
import org.moubridge.guest.GuestTask;
import org.moubridge.guest.Guests;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows a guest how things stand: her form, or what became of it. */
@Component
class TaskView {

	private final Guests guests;

	private final Initiatives initiatives;

	private final Parties parties;

	private final TypedValues values;

	private final Words words;

	private final TaskFiles files;

	TaskView(Guests guests, Initiatives initiatives, Parties parties, TypedValues values, Words words,
			TaskFiles files) {
		this.guests = guests;
		this.initiatives = initiatives;
		this.parties = parties;
		this.values = values;
		this.words = words;
		this.files = files;
	}

	ModelAndView of(TaskVisit visit) {
		return again(visit, visit.task().draft(), List.of(), visit.state().status());
	}

	/** What was sent came too late: nothing was recorded, and the page says so. */
	ModelAndView late(TaskVisit visit) {
		return of(visit).addObject("late", true);
	}

	ModelAndView freshLinkSent(TaskVisit visit) {
		ModelAndView view = of(visit).addObject("sent", true);
		view.setStatus(HttpStatus.OK);
		return view;
	}

	/** So that reloading sends nothing twice. */
	ModelAndView redirect(TaskVisit visit) {
		return redirect(visit, "");
	}

	/**
	 * Leads back to a place on the page.
	 * @param place with its hash; empty for the top
	 */
	ModelAndView redirect(TaskVisit visit, String place) {
		var page = new RedirectView(visit.path() + "?lang=" + visit.language().getLanguage() + place, true);
		page.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(page);
	}

	/**
	 * Shows the page with everything that was typed.
	 * @param typed as JSON; null for nothing
	 * @param mistakes what is to be done about it, in sentences
	 */
	ModelAndView again(TaskVisit visit, @Nullable String typed, List<String> mistakes, HttpStatus status) {
		Optional<GuestForm> form = (visit.state() == TaskState.ASKED) ? this.guests.form(visit.task(), visit.language())
				: Optional.empty();
		return form.map((shown) -> form(visit, shown, typed, mistakes, status))
			.orElseGet(() -> page("task-closed", visit, mistakes, status));
	}

	private ModelAndView form(TaskVisit visit, GuestForm form, @Nullable String typed, List<String> mistakes,
			HttpStatus status) {
		ModelAndView page = page("task", visit, mistakes, status).addObject("schema", form.schema())
			.addObject("data", this.values.write(form, typed));
		this.files.show(page, visit.task());
		return page;
	}

	private ModelAndView page(String name, TaskVisit visit, List<String> mistakes, HttpStatus status) {
		GuestTask task = visit.task();
		Initiative initiative = this.initiatives.get(task.reference());
		Party lead = this.parties.get(initiative.leadParty());
		Party partner = this.parties.get(initiative.partnerParty());
		Locale language = visit.language();
		return new ModelAndView(name,
				Map.of("visit", visit, "task", task, "about", initiative.title(), "mistakes", mistakes, "lead",
						this.words.name(lead, language), "partner", this.words.name(partner, language), "due",
						this.words.due(task.dueAt(), lead, partner, language)),
				status);
	}

}
