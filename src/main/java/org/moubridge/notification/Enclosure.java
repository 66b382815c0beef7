package org.moubridge.notification;

/**
 * A file that goes along with a mail.
 *
 * @param mediaType what its content is
 */
public record Enclosure(String name, String mediaType, byte[] content) {
}
