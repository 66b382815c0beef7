package org.moubridge.approval;

import org.moubridge.access.Sha256;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * A personal part of a decision as it is kept beside the chain.
 *
 * @param value null once it is erased
 * @param salt random, hexadecimal, different for every part; null once it is erased
 */
public record KeptPart(@Nullable String value, @Nullable String salt) {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SALT_BYTES = 32;

	static KeptPart of(String value) {
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		return new KeptPart(value, HexFormat.of().formatHex(salt));
	}

	public boolean isErased() {
		return this.value == null && this.salt == null;
	}

	/** Returns SHA-256 of {@code salt:value}, hexadecimal. */
	String digest() {
		return Sha256.hex(this.salt + ":" + this.value);
	}

}
