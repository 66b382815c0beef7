package org.moubridge.letter;

import java.util.Locale;

/** The code on a certificate, as people type it from paper. */
final class CertificateCode {

	private static final int LETTERS = 12;

	private CertificateCode() {
	}

	/** Returns the code as it was issued: {@code ABCD-EFGH-JKLM}. */
	static String normal(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
		return (letters.length() == LETTERS)
				? letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8) : letters;
	}

}
