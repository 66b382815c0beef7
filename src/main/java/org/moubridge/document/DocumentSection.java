package org.moubridge.document;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.moubridge.access.Person;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeSection;
import org.moubridge.initiative.Step;
import org.moubridge.mou.Mou;
import org.moubridge.mou.MouSection;
import org.moubridge.mou.MouParty;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The documents on the pages of initiatives and Memoranda, by one statement. */
@Component
class DocumentSection implements InitiativeSection, MouSection {

	private final Reading reading;

	private final DocumentSettings settings;

	DocumentSection(Reading reading, DocumentSettings settings) {
		this.reading = reading;
		this.settings = settings;
	}

	@Override
	public void show(Model model, Initiative initiative, Person reader, List<Step> open) {
		show(model, Shelves.of(initiative), reader, open);
	}

	@Override
	public void show(Model model, Mou mou, Person reader) {
		model.addAttribute("zone", zone(mou, reader));
		show(model, Shelves.of(mou), reader, List.of());
	}

	private static ZoneId zone(Mou mou, Person reader) {
		return mou.parties()
			.stream()
			.filter((party) -> party.id().equals(reader.party()))
			.map(MouParty::zone)
			.findFirst()
			.orElse(ZoneOffset.UTC);
	}

	private void show(Model model, Shelf shelf, Person reader, List<Step> open) {
		List<Document> documents = this.reading.of(shelf, reader);
		model.addAttribute("shelf", shelf);
		model.addAttribute("documents", documents);
		model.addAttribute("showsAccess", shelf.showsAccessTo(reader) && !documents.isEmpty());
		model.addAttribute("mayAdd", shelf.takesFrom(reader, open));
		model.addAttribute("renewable", documents.stream().filter((document) -> document.isRenewedBy(reader)).toList());
		model.addAttribute("kinds", FileForm.KINDS);
		model.addAttribute("audiences", FileForm.AUDIENCES);
		model.addAttribute("megabytes", this.settings.megabytes());
		model.addAttribute("chosen", FileForm.EMPTY);
	}

}
