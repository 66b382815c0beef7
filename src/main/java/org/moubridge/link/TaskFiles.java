package org.moubridge.link;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.document.Audience;
import org.moubridge.document.Documents;
import org.moubridge.document.Filing;
import org.moubridge.document.Kind;
import org.moubridge.document.Reading;
import org.moubridge.document.Someone;
import org.moubridge.document.StoredFile;
import org.moubridge.document.Uploads;
import org.moubridge.guest.GuestTask;
import org.moubridge.initiative.Initiatives;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files that a guest sends with her task: what she may send, and what she sent. */
@Component
class TaskFiles {

	/** What is asked for at which form. */
	private static final Map<String, List<Kind>> KINDS = Map.ofEntries(
			Map.entry("confirm-speaker", List.of(Kind.SLIDES, Kind.PHOTO, Kind.OTHER)),
			Map.entry("accept-exchange", List.of(Kind.CV, Kind.IDENTITY, Kind.OTHER)),
			Map.entry("confirm-departure-from-host", List.of(Kind.EVIDENCE)),
			Map.entry("write-exchange-report", List.of(Kind.REPORT, Kind.SLIDES)),
			Map.entry("write-host-report", List.of(Kind.REPORT)),
			Map.entry("give-figure", List.of(Kind.EVIDENCE, Kind.OTHER)),
			Map.entry("clarify-figure", List.of(Kind.EVIDENCE, Kind.OTHER)),
			Map.entry("report-on-action", List.of(Kind.EVIDENCE)),
			Map.entry("contribute-to-proposal", List.of(Kind.MATERIAL, Kind.CV)),
			Map.entry("review-proposal", List.of(Kind.REPORT)),
			Map.entry("report-milestone", List.of(Kind.REPORT, Kind.EVIDENCE)),
			Map.entry("write-periodic-report", List.of(Kind.REPORT, Kind.EVIDENCE)),
			Map.entry("write-final-report", List.of(Kind.REPORT, Kind.EVIDENCE)),
			Map.entry("apply-for-landing", List.of(Kind.SLIDES, Kind.IDENTITY, Kind.FINANCES, Kind.OTHER)),
			Map.entry("answer-landing-plan", List.of(Kind.AGREEMENT)));

	/** What is about a person or a company, for those who organise alone. */
	private static final Set<Kind> CLOSE = EnumSet.of(Kind.PHOTO, Kind.CV, Kind.IDENTITY, Kind.FINANCES, Kind.OTHER);

	private final Documents documents;

	private final Reading reading;

	private final Uploads uploads;

	private final Initiatives initiatives;

	TaskFiles(Documents documents, Reading reading, Uploads uploads, Initiatives initiatives) {
		this.documents = documents;
		this.reading = reading;
		this.uploads = uploads;
		this.initiatives = initiatives;
	}

	/** Adds to a page what it shows of them, if the form asks for files. */
	void show(ModelAndView page, GuestTask task) {
		if (kinds(task).isEmpty()) {
			return;
		}
		page.addObject("fileKinds", kinds(task));
		page.addObject("files", this.documents.ofTask(task.id()));
		page.addObject("filesOpen", isOpen(task));
		page.addObject("largest", this.uploads.largest());
		page.addObject("tooLarge", this.uploads.tooLarge());
	}

	void keep(TaskVisit visit, @Nullable MultipartFile file, String kind, String renews) {
		Kind chosen = kinds(visit.task()).stream()
			.filter((one) -> one.name().equals(kind))
			.findFirst()
			.orElseThrow(() -> new UnknownLink(HttpStatus.NOT_FOUND));
		Audience audience = CLOSE.contains(chosen) ? Audience.ORGANISERS : Audience.EVERYBODY;
		this.uploads.keep(file, new Filing(visit.task().reference(), chosen, audience), renews, guest(visit));
	}

	/** Only what she sent herself, and never what takes signing in to be read. */
	StoredFile open(TaskVisit visit, String id) {
		if (visit.state() != TaskState.ASKED || !isOpen(visit.task())) {
			throw new UnknownLink(HttpStatus.NOT_FOUND);
		}
		return this.reading.openOwn(Uploads.id(id), guest(visit));
	}

	private static List<Kind> kinds(GuestTask task) {
		return KINDS.getOrDefault(task.form(), List.of());
	}

	private boolean isOpen(GuestTask task) {
		return !"CONFIDENTIAL"
			.equals(this.initiatives.fields(this.initiatives.content(task.reference())).get("confidentiality"));
	}

	private static Someone guest(TaskVisit visit) {
		GuestTask task = visit.task();
		return Someone.guest(task.id(), task.name(), task.party(), visit.consent().text(), visit.consent().network());
	}

}
