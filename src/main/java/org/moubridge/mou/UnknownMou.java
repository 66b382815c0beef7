package org.moubridge.mou;

import org.moubridge.access.NotFound;

/** There is no such Memorandum, or the person asking may not know of it. */
public class UnknownMou extends NotFound {

	UnknownMou(String reference) {
		super("error.mou.unknown", reference);
	}

}
