package org.moubridge.mou;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such Memorandum, or the person asking may not know of it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownMou extends RuntimeException {

	UnknownMou(String reference) {
		super("There is no Memorandum of Understanding \"" + reference + "\".");
	}

}
