package org.moubridge.document;

import java.util.UUID;

/** Where the content of files is kept. */
interface FileStore {

	/** Keeps the content, in the caller's transaction. */
	void put(UUID version, byte[] content);

	/** Returns what was kept, byte by byte. */
	byte[] get(UUID version);

}
