package org.moubridge.guest;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Trainings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was registered by a coordinator changes and cancels her registration by a link of
 * her own, as everybody else does.
 */
@Service
public class OwnLinks {

	private final RegistrationRequests requests;

	private final Trainings trainings;

	private final Clock clock;

	OwnLinks(RegistrationRequests requests, Trainings trainings, Clock clock) {
		this.requests = requests;
		this.trainings = trainings;
		this.clock = clock;
	}

	/** Makes sure that each of these people can be sent the link to her registration. */
	@Transactional
	public void give(String reference, List<Registration> people) {
		Set<UUID> have = this.requests.registrationsOf(reference);
		people.stream()
			.filter((one) -> !have.contains(one.id()))
			.forEach((one) -> this.requests.addFor(reference, one, this.trainings.fields(one.id()),
					this.clock.instant()));
	}

}
