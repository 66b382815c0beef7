package org.moubridge.initiative;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour whether a permit has lapsed on which an open initiative relies. */
@Component
class LapsedPermits {

	private static final Logger log = LoggerFactory.getLogger(LapsedPermits.class);

	private final Checks checks;

	LapsedPermits(Checks checks) {
		this.checks = checks;
	}

	/** One that fails is tried again at the next scan, and holds up no other. */
	@Scheduled(fixedDelayString = "${moubridge.initiative.permit-scan:PT1H}")
	void scan() {
		this.checks.lapsed().forEach(this::lapse);
	}

	private void lapse(UUID check) {
		try {
			this.checks.lapse(check);
		}
		catch (RuntimeException ex) {
			log.warn("The lapse of check {} could not be recorded", check, ex);
		}
	}

}
