package org.moubridge.document;

/**
 * A file with its content, to be handed out.
 *
 * @param mediaType what the content is
 */
public record StoredFile(String name, String mediaType, byte[] content) {
}
