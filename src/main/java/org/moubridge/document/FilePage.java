package org.moubridge.document;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.CurrentPerson;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands a file to somebody who has signed in. */
@Controller
class FilePage {

	private final Reading reading;

	private final CurrentPerson currentPerson;

	FilePage(Reading reading, CurrentPerson currentPerson) {
		this.reading = reading;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> open(@PathVariable String id, HttpServletRequest http) {
		return Attachment.of(this.reading.open(Uploads.id(id), this.currentPerson.get(), http.getRemoteAddr()));
	}

}
