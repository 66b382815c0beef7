package org.moubridge.initiative;

import java.net.URI;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives for other programs. */
@Tag(name = "Initiatives")
@RestController
@RequestMapping(path = "/v1/initiatives", produces = "application/json")
class InitiativeResource {

	private final InitiativeRegister register;

	private final InitiativeDetails details;

	private final FilterCheck filters;

	private final Proposals proposals;

	private final Exits exits;

	private final CurrentPerson currentPerson;

	InitiativeResource(InitiativeRegister register, InitiativeDetails details, FilterCheck filters, Proposals proposals,
			Exits exits, CurrentPerson currentPerson) {
		this.register = register;
		this.details = details;
		this.filters = filters;
		this.proposals = proposals;
		this.exits = exits;
		this.currentPerson = currentPerson;
	}

	@GetMapping
	@Operation(summary = "Find initiatives", operationId = "listInitiatives",
			description = "Those that the caller may read, newest first, a page at a time.")
	InitiativeList list(@ParameterObject InitiativeQuery query) {
		Person reader = this.currentPerson.get();
		InitiativeFilter filter = query.filter();
		this.filters.check(reader, filter);
		return InitiativeList.of(this.register.list(reader, filter), filter.limit());
	}

	@GetMapping("/{reference}")
	@Operation(summary = "Get an initiative", operationId = "getInitiative",
			description = "404 also for what the caller may not read.")
	InitiativeDetail get(@PathVariable String reference, Locale language) {
		return this.details.get(this.currentPerson.get(), reference, language);
	}

	@PostMapping(consumes = "application/json")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Propose an initiative", operationId = "proposeInitiative",
			description = "Starts the stream's process, as its start form in Tasklist does. Coordinators of the"
					+ " Memorandum's parties may; the caller's party leads.")
	ResponseEntity<InitiativeDetail> propose(@RequestBody NewInitiative wanted, Locale language) {
		Person proposer = this.currentPerson.get();
		String reference = this.proposals.propose(proposer, wanted);
		return ResponseEntity.created(URI.create("/v1/initiatives/" + reference))
			.body(this.details.get(proposer, reference, language));
	}

	@PostMapping(path = "/{reference}/withdrawal", consumes = "application/json")
	@Operation(summary = "Withdraw an initiative", operationId = "withdrawInitiative",
			description = "Before both parties have approved it; coordinators of the leading party may.")
	InitiativeDetail withdraw(@PathVariable String reference, @RequestBody Ending ending, Locale language) {
		return take(Exit.WITHDRAWAL, reference, ending, language);
	}

	@PostMapping(path = "/{reference}/cancellation", consumes = "application/json")
	@Operation(summary = "Cancel an initiative", operationId = "cancelInitiative",
			description = "After both parties have approved it; coordinators of either party may.")
	InitiativeDetail cancel(@PathVariable String reference, @RequestBody Ending ending, Locale language) {
		return take(Exit.CANCELLATION, reference, ending, language);
	}

	private InitiativeDetail take(Exit exit, String reference, Ending ending, Locale language) {
		Person person = this.currentPerson.get();
		this.exits.take(exit, reference, person, ending.text());
		return this.details.get(person, reference, language);
	}

}
