package org.moubridge.link;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Refusal;
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

/** The public page of a training, where anybody who has its address can register. */
@Controller
@RequestMapping("/task/register/{reference}/{key}")
class RegisterPage {

	private final RegistrationVisits visits;

	private final RegistrationView view;

	private final SentForms sent;

	private final Registrations registrations;

	RegisterPage(RegistrationVisits visits, RegistrationView view, SentForms sent, Registrations registrations) {
		this.visits = visits;
		this.view = view;
		this.sent = sent;
		this.registrations = registrations;
	}

	@GetMapping
	ModelAndView show(@PathVariable String reference, @PathVariable String key, HttpServletRequest http) {
		RegistrationVisit visit = this.visits.stranger(reference, key, TaskForm.EMPTY, http);
		return this.view.form(visit, null, List.of(), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView register(@PathVariable String reference, @PathVariable String key, TaskForm form,
			HttpServletRequest http) {
		RegistrationVisit visit = this.visits.stranger(reference, key, form, http);
		List<String> mistakes = this.sent.mistakes(visit.genuine(), form, visit.language());
		if (!mistakes.isEmpty()) {
			return this.view.form(visit, form.values(), mistakes, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		LocaleContextHolder.setLocale(visit.language());
		try {
			this.registrations.request(reference, this.sent.values(form), visit.consent());
			return this.view.requested(visit);
		}
		catch (Refusal refusal) {
			return this.view.form(visit, form.values(), refusal.sentence(visit.language()).lines().toList(),
					SentForms.status(refusal));
		}
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		return RegistrationView.unknown(unknown, http);
	}

}
