package org.moubridge.mou;

/**
 * A Memorandum's file breaks a rule; the message names the file, the key and the rule.
 */
class MouFileInvalid extends RuntimeException {

	MouFileInvalid(String file, String key, String rule) {
		super("%s: \"%s\" %s.".formatted(file, key, rule));
	}

}
