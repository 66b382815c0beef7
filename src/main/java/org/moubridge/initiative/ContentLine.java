package org.moubridge.initiative;

/**
 * One field of a content as it is shown to a reader.
 *
 * @param field the name of the field
 * @param label its name in the reader's language
 * @param value its value in the reader's language; lists have a line for each row
 */
public record ContentLine(String field, String label, String value) {
}
