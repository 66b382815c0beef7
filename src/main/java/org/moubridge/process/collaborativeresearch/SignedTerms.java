package org.moubridge.process.collaborativeresearch;

import java.util.Comparator;
import java.util.Map;

import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Component;

/**
 * The agreement that both parties signed, bound to the content that both approved: a
 * signature under anything else counts for nothing.
 */
@Component
class SignedTerms {

	/** In which each party signs. */
	static final String FORM = "sign-contract";

	/** So many digits of the hash a paper has to print at least. */
	private static final int SHORTEST_CODE = 8;

	private final Initiatives initiatives;

	private final Parts parts;

	private final JointAnswers answers;

	SignedTerms(Initiatives initiatives, Parts parts, JointAnswers answers) {
		this.initiatives = initiatives;
		this.parts = parts;
		this.answers = answers;
	}

	/**
	 * Records the agreement.
	 * @param hash of the content when both were asked to sign
	 * @return false when it is not what both parties approved
	 */
	boolean bind(String reference, String hash) {
		Initiative initiative = this.initiatives.get(reference);
		boolean approved = initiative.status() == InitiativeStatus.APPROVED && initiative.contentHash().equals(hash);
		boolean same = this.answers.bothSay(reference, FORM, "signedTerms", "MATCHES");
		boolean bound = approved && same
				&& this.answers.of(reference, FORM, "termsCode").stream().allMatch((code) -> isOf(hash, code));
		if (bound) {
			this.parts.save(reference, "agreement", "", initiative.proposer(),
					Map.of("agreementVersion", initiative.version(), "agreementHash", hash, "agreementDate",
							this.answers.of(reference, FORM, "signedOn")
								.stream()
								.max(Comparator.naturalOrder())
								.orElseThrow()));
		}
		return bound;
	}

	private static boolean isOf(String hash, String code) {
		return code.length() >= SHORTEST_CODE && hash.startsWith(code.toLowerCase(java.util.Locale.ROOT));
	}

}
