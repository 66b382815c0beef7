package org.moubridge.approval;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How approvals by mail are kept safe.
 *
 * @param secret the key that links are derived from; at least 32 characters; who knows it
 * can make links. No default: the product does not start without it.
 * @param linkLife how long a link lives after the day its answer is due
 * @param linksPerDay so many links a person gets for one question in a day
 * @param freshLinksPerDay so many links a person can ask for in a day, for all questions
 * @param questionsPerDay so many questions a person can ask the proposers in a day
 * @param roundLimit after so many rounds without agreement the manager is told
 */
@ConfigurationProperties("moubridge.approval")
public record ApprovalSettings(String secret, @DefaultValue("14d") Duration linkLife,
		@DefaultValue("3") int linksPerDay, @DefaultValue("10") int freshLinksPerDay,
		@DefaultValue("5") int questionsPerDay, @DefaultValue("3") int roundLimit) {

	public ApprovalSettings {
		if (secret == null || secret.length() < 32) {
			throw new IllegalArgumentException("Set moubridge.approval.secret (MOUBRIDGE_APPROVAL_SECRET) to a random"
					+ " text of at least 32 characters: the links in mails are derived from it.");
		}
	}

}
