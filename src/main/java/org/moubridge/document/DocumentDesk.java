package org.moubridge.document;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.initiative.Steps;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files from people who have signed in. */
@Component
class DocumentDesk {

	private final Uploads uploads;

	private final Reading reading;

	private final Shelves shelves;

	private final Steps steps;

	DocumentDesk(Uploads uploads, Reading reading, Shelves shelves, Steps steps) {
		this.uploads = uploads;
		this.reading = reading;
		this.shelves = shelves;
		this.steps = steps;
	}

	/** Returns what the address names; throws {@link UnknownDocument} for others. */
	Shelf shelf(String path, String reference, Person person) {
		Shelf shelf = this.shelves.get(reference, person);
		if (!shelf.path().equals(path)) {
			throw new UnknownDocument();
		}
		return shelf;
	}

	void add(Shelf shelf, @Nullable MultipartFile file, FileForm form, Person person, String network) {
		if (!shelf.takesFrom(person, this.steps.openOf(shelf.reference()))) {
			throw new NotAllowed("error.document.not-yours", shelf.reference());
		}
		if (!form.renews().isEmpty()) {
			requireHere(shelf, Uploads.id(form.renews()), person);
		}
		this.uploads.keep(file, form.filing(shelf.reference()), form.renews(), Someone.signedIn(person, network));
	}

	private void requireHere(Shelf shelf, UUID document, Person person) {
		if (this.reading.of(shelf, person).stream().noneMatch((one) -> one.id().equals(document))) {
			throw new UnknownDocument();
		}
	}

}
