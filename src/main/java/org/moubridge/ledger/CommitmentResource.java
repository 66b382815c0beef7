package org.moubridge.ledger;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mous;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commitments for other programs. */
@Tag(name = "Commitments")
@RestController
class CommitmentResource {

	private final Commitments commitments;

	private final Mous mous;

	private final Initiatives initiatives;

	private final Parties parties;

	private final MessageSource messages;

	private final CurrentPerson currentPerson;

	CommitmentResource(Commitments commitments, Mous mous, Initiatives initiatives, Parties parties,
			MessageSource messages, CurrentPerson currentPerson) {
		this.commitments = commitments;
		this.mous = mous;
		this.initiatives = initiatives;
		this.parties = parties;
		this.messages = messages;
		this.currentPerson = currentPerson;
	}

	@GetMapping(path = "/v1/commitments", produces = "application/json")
	@Operation(summary = "Find commitments", operationId = "listCommitments",
			description = "What was promised in the initiatives that the caller may read, a page at a time.")
	CommitmentList list(@ParameterObject CommitmentQuery query, Locale language) {
		Person reader = this.currentPerson.get();
		CommitmentFilter filter = query.filter();
		check(reader, filter);
		return CommitmentList.of(this.commitments.list(reader, filter), filter.limit(),
				(step) -> this.messages.getMessage("commitments.next." + step, null, step, language));
	}

	/** A question about nothing is not one whose answer is empty. */
	private void check(Person reader, CommitmentFilter filter) {
		if (filter.mou() != null && this.mous.find(filter.mou()).isEmpty()) {
			throw new Refusal("error.mou.unknown", filter.mou());
		}
		if (filter.party() != null && this.parties.find(filter.party()).isEmpty()) {
			throw new Refusal("access.unknownParty", filter.party());
		}
		if (filter.initiative() != null) {
			this.initiatives.readableBy(reader, filter.initiative());
		}
		if (filter.after() != null && this.commitments.find(reader, filter.after()).isEmpty()) {
			throw new Refusal("error.query.after-commitment", filter.after());
		}
	}

}
