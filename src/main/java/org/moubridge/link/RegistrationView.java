package org.moubridge.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.guest.GuestForm;
import org.moubridge.guest.RegistrationRequest;
import org.moubridge.guest.Registrations;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.TrainingContent;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows the pages by which people register themselves. */
@Component
class RegistrationView {

	private final Registrations registrations;

	private final Initiatives initiatives;

	private final Parties parties;

	private final TypedValues values;

	private final Words words;

	RegistrationView(Registrations registrations, Initiatives initiatives, Parties parties, TypedValues values,
			Words words) {
		this.registrations = registrations;
		this.initiatives = initiatives;
		this.parties = parties;
		this.values = values;
		this.words = words;
	}

	/**
	 * Shows the public form, or that it is closed.
	 * @param typed what was typed before, as JSON; null for nothing
	 */
	ModelAndView form(RegistrationVisit visit, @Nullable String typed, List<String> mistakes, HttpStatus status) {
		Optional<GuestForm> form = this.registrations.form(visit.reference(), visit.language());
		return form
			.map((shown) -> page("register", visit, mistakes, status).addObject("schema", shown.schema())
				.addObject("data", this.values.write(shown, typed)))
			.orElseGet(() -> outcome(visit, "CLOSED", HttpStatus.GONE));
	}

	/** The same whether the address was new, known, or written to often enough. */
	ModelAndView requested(RegistrationVisit visit) {
		return outcome(visit, "REQUESTED", HttpStatus.OK);
	}

	/** Shows somebody her own registration. */
	ModelAndView own(RegistrationVisit visit, RegistrationRequest request, @Nullable String typed,
			List<String> mistakes, HttpStatus status) {
		boolean open = this.registrations.isOpen(request.reference());
		if (!request.confirmed()) {
			return outcome(visit, open ? "UNCONFIRMED" : "CLOSED", open ? status : HttpStatus.GONE)
				.addObject("mistakes", mistakes);
		}
		Optional<Registration> registration = this.registrations.registration(request);
		if (registration.isEmpty()) {
			return outcome(visit, "CANCELLED", HttpStatus.OK);
		}
		ModelAndView page = outcome(visit, registration.get().status().name(), status).addObject("mistakes", mistakes)
			.addObject("mayCancel", this.registrations.mayCancel(request.reference()));
		this.registrations.form(request.reference(), visit.language())
			.ifPresent((form) -> page.addObject("schema", this.values.without(form.schema(), "email"))
				.addObject("data", (typed != null) ? this.values.write(form, typed)
						: this.values.write(new GuestForm(form.schema(), filled(form, request)), null)));
		return page;
	}

	ModelAndView redirect(RegistrationVisit visit) {
		var page = new RedirectView(visit.path() + "?lang=" + visit.language().getLanguage(), true);
		page.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(page);
	}

	static ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		ReaderLanguage.use(http, Optional.empty());
		return new ModelAndView("unknown-link", unknown.status());
	}

	private static Map<String, Object> filled(GuestForm form, RegistrationRequest request) {
		Map<String, Object> data = new HashMap<>(form.data());
		data.putAll(request.fields());
		return data;
	}

	private ModelAndView outcome(RegistrationVisit visit, String state, HttpStatus status) {
		return page("registration", visit, List.of(), status).addObject("state", state);
	}

	/** A training may have a title of its own in Chinese. */
	private static String title(Initiative initiative, TrainingContent.Proposal proposal, Locale language) {
		boolean chinese = language.getLanguage().equals("zh");
		return chinese ? Objects.requireNonNullElse(proposal.titleZh(), initiative.title()) : initiative.title();
	}

	private ModelAndView page(String name, RegistrationVisit visit, List<String> mistakes, HttpStatus status) {
		Initiative initiative = this.initiatives.get(visit.reference());
		var proposal = ((TrainingContent) this.initiatives.content(visit.reference())).proposal();
		Locale language = visit.language();
		return new ModelAndView(name, status).addObject("visit", visit)
			.addObject("about", title(initiative, proposal, language))
			.addObject("reference", initiative.reference())
			.addObject("lead", this.words.name(this.parties.get(initiative.leadParty()), language))
			.addObject("partner", this.words.name(this.parties.get(initiative.partnerParty()), language))
			.addObject("start", proposal.startDate())
			.addObject("end", proposal.endDate())
			.addObject("mistakes", mistakes);
	}

}
