package org.moubridge.proof;

/**
 * A version of the content and what its hash is of.
 *
 * @param hash as it is recorded
 * @param text the canonical text
 * @param sound whether the text has that hash, and every decision about this version
 * names it
 */
record SealedVersion(int number, String hash, String text, boolean sound) {
}
