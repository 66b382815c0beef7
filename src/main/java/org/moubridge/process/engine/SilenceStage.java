package org.moubridge.process.engine;

/** The points of the partner-silence protocol, in their order. */
public enum SilenceStage {

	/** Those who are asked are reminded. */
	REMINDER("partner-reminded"),

	/** Somebody else of the silent party is written to. */
	ALTERNATE_CONTACT("alternate-contact-written"),

	/** The liaison officers of both parties are written to. */
	LIAISON_OFFICERS("liaison-written"),

	/** The waiting party chooses how to go on. */
	CHOICE("silence-choice");

	private final String fact;

	SilenceStage(String fact) {
		this.fact = fact;
	}

	/** Returns the fact of the timeline that this point leaves behind. */
	public String fact() {
		return this.fact;
	}

}
