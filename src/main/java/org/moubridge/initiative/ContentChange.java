package org.moubridge.initiative;

/**
 * A field that differs between two versions.
 *
 * @param before the old value as shown; empty when it was not filled in
 * @param after the new value as shown; empty when it was emptied
 */
public record ContentChange(String field, String label, String before, String after) {
}
