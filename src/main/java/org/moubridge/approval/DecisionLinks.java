package org.moubridge.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

import org.moubridge.access.LinkKey;

import org.springframework.stereotype.Component;

/**
 * Derives the secret part of a link from the random id of its token, so that a mail that
 * is sent again has the same link and the database holds nothing that opens anything:
 * only the SHA-256 of each.
 */
@Component
public class DecisionLinks {

	private static final int REPLY_KEY_DIGITS = 40;

	private final LinkKey key;

	DecisionLinks(ApprovalSettings settings) {
		this.key = new LinkKey(settings.secret());
	}

	/** Returns the token for the link: 256 bits, base64url without padding. */
	String token(UUID id) {
		return this.key.derive("token", id.toString());
	}

	/**
	 * Returns the key in the address that the mail of this token is answered to: 160
	 * bits, in characters that survive programs which change the case of addresses.
	 */
	String replyKey(UUID id) {
		return HexFormat.of().formatHex(this.key.mac("reply", id.toString())).substring(0, REPLY_KEY_DIGITS);
	}

	/** Returns what the database knows of a token. */
	static String fingerprint(String token) {
		return LinkKey.fingerprint(token);
	}

	/**
	 * Returns the seal that proves at a decision that its page was shown, made at that
	 * second.
	 */
	public String seal(String token, long second) {
		return second + "." + HexFormat.of().formatHex(this.key.mac("page", token + "." + second));
	}

	/**
	 * Whether the seal was made for this token, not longer ago than the given number of
	 * seconds.
	 */
	public boolean isSealed(String token, String seal, long now, long life) {
		int dot = seal.indexOf('.');
		if (dot < 1 || dot > 12 || !seal.substring(0, dot).chars().allMatch(Character::isDigit)) {
			return false;
		}
		long second = Long.parseLong(seal.substring(0, dot));
		boolean genuine = MessageDigest.isEqual(seal(token, second).getBytes(StandardCharsets.UTF_8),
				seal.getBytes(StandardCharsets.UTF_8));
		return genuine && second <= now && now - second <= life;
	}

}
