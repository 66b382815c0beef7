package org.moubridge.approval;

/**
 * What a decision says about a person. It can be erased: its place in the chain is taken
 * by a salted hash.
 */
public enum PersonalPart {

	/** Login of the person who answered. */
	APPROVER("approver"),
	/** Login of the person for whom a deputy answered. */
	ON_BEHALF_OF("on-behalf-of"),
	/** What she typed. */
	COMMENT("comment"),
	/** The network address. */
	ADDRESS("address"),
	/** The browser as it named itself. */
	USER_AGENT("user-agent");

	private final String line;

	PersonalPart(String line) {
		this.line = line;
	}

	/** Returns its name in the canonical text. */
	public String line() {
		return this.line;
	}

	/** Returns the column that holds its digest. */
	String digestColumn() {
		return name().toLowerCase(java.util.Locale.ROOT) + "_digest";
	}

	/** Whether it is about the device, which only the administrator looks at. */
	public boolean isTechnical() {
		return this == ADDRESS || this == USER_AGENT;
	}

}
