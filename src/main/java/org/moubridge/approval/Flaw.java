package org.moubridge.approval;

/**
 * Where a record is not what it was.
 *
 * @param position the link that is concerned
 * @param detail the personal part, the head that a receipt names, or the names of the
 * facts if they are known; else empty
 */
public record Flaw(int position, Kind kind, String detail) {

	/** What is wrong with it. */
	public enum Kind {

		/** A link with this number does not exist. */
		MISSING,
		/** It does not name the hash of the link before. */
		PREVIOUS,
		/** Its facts, or its hash, were changed. */
		FACTS,
		/** A personal part was changed, added, or removed other than by erasure. */
		PART,
		/** A receipt names a link that is not there, or has another hash. */
		RECEIPT

	}

}
