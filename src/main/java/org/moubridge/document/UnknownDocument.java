package org.moubridge.document;

import org.moubridge.access.NotFound;

/** There is no such document, or it is not for the caller: the answer is the same. */
public class UnknownDocument extends NotFound {

	UnknownDocument() {
		super("error.document.unknown");
	}

}
