package org.moubridge.initiative;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Service;

/** Proposing from outside Tasklist: what can be told before the process starts is. */
@Service
class Proposals {

	private final Mous mous;

	private final InitiativeStart start;

	Proposals(Mous mous, InitiativeStart start) {
		this.mous = mous;
		this.start = start;
	}

	/** Returns the reference of the new initiative. */
	String propose(Person proposer, NewInitiative wanted) {
		String reference = NewInitiative.required("mou", wanted.mou());
		String stream = NewInitiative.required("stream", wanted.stream());
		String title = NewInitiative.required("title", wanted.title());
		Mou mou = this.mous.find(reference)
			.filter((one) -> one.isReadableBy(proposer))
			.orElseThrow(() -> new Refusal("error.mou.unknown", reference));
		if (!mou.binds(proposer.party()) || !proposer.coordinates(proposer.party())) {
			throw new NotAllowed("error.propose.not-coordinator", reference);
		}
		if (!mou.offers(stream)) {
			throw new Refusal("error.stream.not-in-mou", stream, reference);
		}
		return this.start.start(proposer.id(), reference, stream, title);
	}

}
