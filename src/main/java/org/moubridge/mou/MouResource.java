package org.moubridge.mou;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Memoranda for other programs. */
@Tag(name = "Memoranda")
@RestController
@RequestMapping(path = "/v1/mous", produces = "application/json")
class MouResource {

	private final Mous mous;

	private final CurrentPerson currentPerson;

	MouResource(Mous mous, CurrentPerson currentPerson) {
		this.mous = mous;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	@Operation(summary = "List the Memoranda", operationId = "listMemoranda",
			description = "Those that the caller may read, the newest first, on one page.")
	MouList list() {
		Person reader = this.currentPerson.get();
		return new MouList(this.mous.all().stream().filter((mou) -> mou.isReadableBy(reader)).toList(), null);
	}

	@GetMapping("/{reference}")
	@Operation(summary = "Get a Memorandum", operationId = "getMemorandum",
			description = "What is null or empty was not published.")
	Mou get(@PathVariable String reference) {
		return this.mous.get(reference, this.currentPerson.get());
	}

	/** An office has few Memoranda: one page holds them all, so there is no next. */
	record MouList(List<Mou> items, @Nullable String next) {
	}

}
