package org.moubridge.document;

import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeDocuments;
import org.moubridge.initiative.Step;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouDocuments;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The documents on the pages of initiatives and Memoranda, by one statement. */
@Component
class DocumentSection implements InitiativeDocuments, MouDocuments {

	private final Reading reading;

	private final DocumentSettings settings;

	DocumentSection(Reading reading, DocumentSettings settings) {
		this.reading = reading;
		this.settings = settings;
	}

	/** Who has something to do there may bring what it needs. */
	@Override
	public void show(Model model, Initiative initiative, Person reader, List<Step> open) {
		Shelf shelf = Shelves.of(initiative);
		show(model, shelf, reader, shelf.isKeptBy(reader) || open.stream().anyMatch((step) -> step.isFor(reader)));
	}

	@Override
	public void show(Model model, Mou mou, Person reader) {
		Shelf shelf = Shelves.of(mou);
		show(model, shelf, reader, shelf.isKeptBy(reader));
	}

	private void show(Model model, Shelf shelf, Person reader, boolean mayAdd) {
		List<Document> documents = this.reading.of(shelf, reader);
		model.addAttribute("shelf", shelf);
		model.addAttribute("documents", documents);
		model.addAttribute("showsAccess", shelf.showsAccessTo(reader) && !documents.isEmpty());
		model.addAttribute("mayAdd", mayAdd);
		model.addAttribute("renewable", documents.stream().filter((document) -> document.isRenewedBy(reader)).toList());
		model.addAttribute("kinds", FileForm.KINDS);
		model.addAttribute("audiences", FileForm.AUDIENCES);
		model.addAttribute("megabytes", this.settings.megabytes());
		model.addAttribute("chosen", FileForm.EMPTY);
	}

}
