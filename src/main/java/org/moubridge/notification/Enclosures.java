package org.moubridge.notification;

import java.util.UUID;

/** Knows the files that go along with mails. */
public interface Enclosures {

	/** Returns the file; it was kept before the mail was written, and never changes. */
	Enclosure open(UUID id);

}
