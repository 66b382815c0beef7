package org.moubridge.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the secret parts of links are derived from, so that nothing in the
 * database opens anything: there is only the SHA-256 of each. What is derived for one
 * purpose says nothing about another.
 */
public final class LinkKey {

	private final SecretKeySpec key;

	/**
	 * Takes a secret text; who knows it can make links.
	 */
	public LinkKey(String secret) {
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	/** Returns 256 bits as base64url without padding: 43 characters. */
	public String derive(String purpose, String text) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose, text));
	}

	/** Returns the 32 bytes derived from a text for a purpose. */
	public byte[] mac(String purpose, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns what the database knows of the secret part of a link. */
	public static String fingerprint(String secret) {
		return Sha256.hex(secret);
	}

}
