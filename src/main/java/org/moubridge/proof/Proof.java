package org.moubridge.proof;

import java.util.List;
import java.util.Map;

import org.moubridge.approval.RecordedDecision;
import org.moubridge.approval.Verification;
import org.moubridge.initiative.Initiative;

/**
 * Everything that shows what was decided about an initiative.
 *
 * @param chain the decisions, oldest first
 * @param verification what came out when the chain was computed again
 * @param versions the contents, oldest first
 * @param names of the people who are mentioned, by login
 */
record Proof(Initiative initiative, List<RecordedDecision> chain, Verification verification,
		List<SealedVersion> versions, Map<String, String> names) {

	/** Whether nothing was changed since it was recorded. */
	public boolean isSound() {
		return this.verification.isSound() && this.versions.stream().allMatch(SealedVersion::sound);
	}

	/** Returns the numbers of the versions that are not what was recorded. */
	public List<Integer> changedVersions() {
		return this.versions.stream().filter((version) -> !version.sound()).map(SealedVersion::number).toList();
	}

}
