package org.moubridge.approval;

import org.moubridge.access.AddressChanged;
import org.moubridge.access.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A link that was sent to an old address ends with it. Who wrote a proposal cannot send
 * the link to decide on it anywhere, not even within her own party.
 */
@Component
class MovedApprovers {

	private final Approvals approvals;

	private final Asking asking;

	MovedApprovers(Approvals approvals, Asking asking) {
		this.approvals = approvals;
		this.asking = asking;
	}

	@EventListener
	void on(AddressChanged change) {
		boolean own = this.approvals.waitingFor(change.person())
			.stream()
			.anyMatch((request) -> request.subject().authors().contains(change.by().id()));
		if (own && !change.by().isAdmin()) {
			throw new Refusal("error.address.own-proposal");
		}
		this.asking.moved(change.person());
	}

}
