package org.moubridge.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who added and who read the files, for coordinators and managers. */
@Controller
class AccessPage {

	private final DocumentDesk desk;

	private final Reading reading;

	private final DocumentAccess access;

	private final Parties parties;

	private final CurrentPerson currentPerson;

	AccessPage(DocumentDesk desk, Reading reading, DocumentAccess access, Parties parties,
			CurrentPerson currentPerson) {
		this.desk = desk;
		this.reading = reading;
		this.access = access;
		this.parties = parties;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/{place:initiatives|mous}/{reference}/documents/access")
	String show(@PathVariable String place, @PathVariable String reference, Model model) {
		Person reader = this.currentPerson.get();
		Shelf shelf = this.desk.shelf("/" + place + "/" + reference, reference, reader);
		if (!shelf.showsAccessTo(reader)) {
			throw new UnknownDocument();
		}
		Map<UUID, DocumentVersion> versions = new LinkedHashMap<>();
		this.reading.of(shelf, reader)
			.forEach((document) -> document.versions().forEach((version) -> versions.put(version.id(), version)));
		List<DocumentAccess.Line> lines = this.access.of(new ArrayList<>(versions.keySet()));
		model.addAttribute("shelf", shelf).addAttribute("lines", lines).addAttribute("versions", versions);
		model.addAttribute("zone", zone(shelf, reader));
		return "documents-access";
	}

	private ZoneId zone(Shelf shelf, Person reader) {
		return this.parties.get((reader.party() != null) ? reader.party() : shelf.parties().get(0)).zone();
	}

}
