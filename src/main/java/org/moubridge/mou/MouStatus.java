package org.moubridge.mou;

/** Where a Memorandum stands in its life. */
public enum MouStatus {

	/** Not signed yet. */
	DRAFT,

	/** In force: initiatives can be proposed. */
	ACTIVE,

	/** Its term ran out. */
	EXPIRED,

	/** A party gave notice. */
	TERMINATED

}
