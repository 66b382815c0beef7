package org.moubridge.process.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Slow hashes for passwords; the engine's own can be tried a million times a second. The
 * engine's salt is in the text it hands over, and bcrypt reads 72 bytes only: a digest
 * comes first.
 */
class BcryptPasswords implements PasswordEncryptor {

	private final BCryptPasswordEncoder encoder;

	BcryptPasswords(int cost) {
		this.encoder = new BCryptPasswordEncoder(cost);
	}

	@Override
	public String encrypt(String saltedPassword) {
		return this.encoder.encode(digest(saltedPassword));
	}

	@Override
	public boolean check(String saltedPassword, String hash) {
		return this.encoder.matches(digest(saltedPassword), hash);
	}

	@Override
	public String hashAlgorithmName() {
		return "bcrypt";
	}

	private static String digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-384").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
