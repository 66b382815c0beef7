package org.moubridge.approval;

import org.moubridge.access.Sha256;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What came out when the chain of an initiative was computed again.
 *
 * @param length how many links it has
 * @param head the newest link; empty when nothing was decided
 * @param receipts how many heads from receipts were looked for in it
 * @param flaws where it breaks, in the order of the chain; empty when it is sound
 */
public record Verification(int length, Optional<Head> head, int receipts, List<Flaw> flaws) {

	/** Whether nothing was changed since it was recorded. */
	public boolean isSound() {
		return this.flaws.isEmpty();
	}

	/**
	 * Computes everything anew.
	 * @param chain in the order of the positions
	 * @param receipts heads that were told to people
	 */
	static Verification of(List<RecordedDecision> chain, Collection<Head> receipts) {
		List<Flaw> flaws = new ArrayList<>();
		String previous = RecordedDecision.BEGINNING;
		int expected = 1;
		for (RecordedDecision link : chain) {
			for (; expected < link.position(); expected++) {
				flaws.add(new Flaw(expected, Flaw.Kind.MISSING, ""));
			}
			if (!link.previousHash().equals(previous)) {
				flaws.add(new Flaw(link.position(), Flaw.Kind.PREVIOUS, ""));
			}
			if (!link.hash().equals(Sha256.hex(link.canonicalText()))) {
				flaws.add(new Flaw(link.position(), Flaw.Kind.FACTS, String.join(", ", link.changedFacts())));
			}
			parts(link, flaws);
			previous = link.hash();
			expected = link.position() + 1;
		}
		receipts.stream()
			.filter((head) -> chain.stream().noneMatch(head::names))
			.forEach((head) -> flaws.add(new Flaw(head.position(), Flaw.Kind.RECEIPT, head.toString())));
		return new Verification(chain.size(),
				chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1).head()), receipts.size(),
				List.copyOf(flaws));
	}

	private static void parts(RecordedDecision link, List<Flaw> flaws) {
		for (PersonalPart part : PersonalPart.values()) {
			String digest = link.digests().get(part);
			KeptPart kept = link.parts().get(part);
			boolean sound = (digest == null) ? kept == null
					: kept != null && (kept.isErased() || kept.digest().equals(digest));
			if (!sound) {
				flaws.add(new Flaw(link.position(), Flaw.Kind.PART, part.name()));
			}
		}
	}

}
