package org.moubridge.link;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;
import org.moubridge.document.Attachment;
import org.moubridge.document.UnknownDocument;
import org.moubridge.document.Uploads;
import org.moubridge.guest.Guests;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a guest sends files for her task, one by one, before she sends the form itself.
 * What is not taken is said at the file, and what she typed stays.
 */
@Controller
@RequestMapping("/task/{token}/documents")
class TaskFilesPage {

	private final TaskVisits visits;

	private final TaskFiles files;

	private final TaskView view;

	private final TypedValues values;

	private final Guests guests;

	private final Words words;

	private final Uploads uploads;

	TaskFilesPage(TaskVisits visits, TaskFiles files, TaskView view, TypedValues values, Guests guests, Words words,
			Uploads uploads) {
		this.visits = visits;
		this.files = files;
		this.view = view;
		this.values = values;
		this.guests = guests;
		this.words = words;
		this.uploads = uploads;
	}

	@PostMapping
	ModelAndView keep(@PathVariable String token, TaskForm form, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String renews,
			@RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest http) {
		TaskVisit visit = this.visits.byLink(token, form, http);
		if (visit.state() != TaskState.ASKED) {
			return this.view.late(visit);
		}
		if (!visit.genuine()) {
			return again(visit, form, this.words.say("link.error.seal", visit.language()),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
		try {
			this.files.keep(visit, file, kind, renews);
			typed(form).ifPresent((typed) -> this.guests.keepDraft(visit.task(), typed));
			return this.view.redirect(visit, "#documents");
		}
		catch (UnknownDocument unknown) {
			throw unknown;
		}
		catch (Refusal refusal) {
			return again(visit, form, refusal.sentence(visit.language()), refusal.status());
		}
	}

	/** Where a guest comes whose file was so large that nobody looked at it. */
	@GetMapping
	ModelAndView refuse(@PathVariable String token, HttpServletRequest http) {
		TaskVisit visit = this.visits.byLink(token, TaskForm.EMPTY, http);
		Refusal refusal = this.uploads.tooLarge();
		return again(visit, TaskForm.EMPTY, refusal.sentence(visit.language()), refusal.status());
	}

	@GetMapping("/{id}")
	ResponseEntity<byte[]> open(@PathVariable String token, @PathVariable String id, HttpServletRequest http) {
		return Attachment.of(this.files.open(this.visits.byLink(token, TaskForm.EMPTY, http), id));
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownLink unknown, HttpServletRequest http) {
		return RegistrationView.unknown(unknown, http);
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownDocument unknown, HttpServletRequest http) {
		return RegistrationView.unknown(new UnknownLink(unknown.status()), http);
	}

	private ModelAndView again(TaskVisit visit, TaskForm form, String sentence, HttpStatus status) {
		return this.view.again(visit, typed(form).orElse(visit.task().draft()), List.of(), status)
			.addObject("fileRefused", sentence);
	}

	private Optional<String> typed(TaskForm form) {
		return this.values.read(form.values()).map((fields) -> form.values());
	}

}
