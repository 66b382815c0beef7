package org.moubridge.link;

import java.util.List;
import java.util.function.BiConsumer;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Refusal;
import org.moubridge.access.Retries;
import org.moubridge.guest.RegistrationRequest;
import org.moubridge.guest.Registrations;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link to one's own registration: it confirms the address, and later
 * changes or cancels. Looking changes nothing, so a scanner confirms nothing.
 */
@Controller
@RequestMapping("/task/registration/{token}")
class RegistrationLinkPage {

	private final RegistrationVisits visits;

	private final RegistrationView view;

	private final SentForms sent;

	private final Registrations registrations;

	private final Retries retries;

	RegistrationLinkPage(RegistrationVisits visits, RegistrationView view, SentForms sent, Registrations registrations,
			Retries retries) {
		this.visits = visits;
		this.view = view;
		this.sent = sent;
		this.registrations = registrations;
		this.retries = retries;
	}

	@GetMapping({ "", "/confirm", "/cancel" })
	ModelAndView show(@PathVariable String token, HttpServletRequest http) {
		RegistrationRequest request = this.visits.request(token, http);
		return this.view.own(this.visits.registrant(request, token, TaskForm.EMPTY, http), request, null, List.of(),
				HttpStatus.OK);
	}

	@PostMapping("/confirm")
	ModelAndView confirm(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		return press(token, form, http, (request, visit) -> this.registrations.confirm(request.id()));
	}

	@PostMapping("/cancel")
	ModelAndView cancel(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		return press(token, form, http, (request, visit) -> this.registrations.cancel(request.id(), visit.consent()));
	}

	@PostMapping
	ModelAndView change(@PathVariable String token, TaskForm form, HttpServletRequest http) {
		RegistrationRequest request = this.visits.request(token, http);
		RegistrationVisit visit = this.visits.registrant(request, token, form, http);
		List<String> mistakes = this.sent.mistakes(visit.genuine(), form, visit.language());
		return mistakes.isEmpty()
				? act(visit, request, form,
						() -> this.registrations.change(request.id(), this.sent.values(form), visit.consent()))
				: this.view.own(visit, request, form.values(), mistakes, HttpStatus.UNPROCESSABLE_ENTITY);
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		return RegistrationView.unknown(unknown, http);
	}

	/** A button needs no more than the page it stands on. */
	private ModelAndView press(String token, TaskForm form, HttpServletRequest http,
			BiConsumer<RegistrationRequest, RegistrationVisit> button) {
		RegistrationRequest request = this.visits.request(token, http);
		RegistrationVisit visit = this.visits.registrant(request, token, form, http);
		if (!visit.genuine()) {
			return this.view.own(visit, request, null, this.sent.notSeen(visit.language()), HttpStatus.BAD_REQUEST);
		}
		return act(visit, request, TaskForm.EMPTY, () -> button.accept(request, visit));
	}

	private ModelAndView act(RegistrationVisit visit, RegistrationRequest request, TaskForm form, Runnable act) {
		LocaleContextHolder.setLocale(visit.language());
		try {
			this.retries.run(act);
			return this.view.redirect(visit);
		}
		catch (Refusal refusal) {
			return this.view.own(visit, request, form.values().isEmpty() ? null : form.values(),
					refusal.sentence(visit.language()).lines().toList(), SentForms.status(refusal));
		}
	}

}
