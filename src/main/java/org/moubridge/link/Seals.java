package org.moubridge.link;

import java.time.Clock;
import java.time.Instant;

import org.moubridge.approval.DecisionLinks;

import org.springframework.stereotype.Component;

/** Proves that the page was shown before something was sent from it. */
@Component
class Seals {

	private final DecisionLinks links;

	private final LinkSettings settings;

	private final Clock clock;

	Seals(DecisionLinks links, LinkSettings settings, Clock clock) {
		this.links = links;
		this.settings = settings;
		this.clock = clock;
	}

	String of(String token) {
		return this.links.seal(token, now());
	}

	/** Returns when the page was shown that a valid seal is from. */
	Instant shownAt(String seal) {
		return Instant.ofEpochSecond(Long.parseLong(seal.substring(0, seal.indexOf('.'))));
	}

	boolean isValid(String token, String seal) {
		return this.links.isSealed(token, seal, now(), this.settings.pageLife().toSeconds());
	}

	private long now() {
		return this.clock.instant().getEpochSecond();
	}

}
