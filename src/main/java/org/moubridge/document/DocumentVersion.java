package org.moubridge.document;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was filed; it never changes.
 *
 * @param number from 1
 * @param name as it is shown and offered; never a path
 * @param mediaType what its content is
 * @param size in bytes
 * @param sha256 of the content in hexadecimal
 * @param person the login of who filed it; null for guests and the product itself
 * @param author the name of who filed it
 */
public record DocumentVersion(UUID id, int number, String name, String mediaType, int size, String sha256,
		@Nullable String person, String author, Source source, Instant addedAt) {

	/** Returns the ending of the name, which is the one of the content. */
	public String ending() {
		return this.name.substring(this.name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
	}

	/** Returns the size in kilobytes, for people. */
	public int kilobytes() {
		return (this.size + 1023) / 1024;
	}

}
