package org.moubridge.approval;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How an answer reached us.
 *
 * @param authentication how a mail was authenticated, in one line; null when none was
 * @param token the id of the link's token; null when the person had signed in
 * @param language the language in which the proposal was shown
 * @param shownAt when the page was shown that it was sent from; null when not known
 * @param address the network address; null when not known
 * @param userAgent the browser as it named itself; null when not known
 * @param onBehalfOf login of the person for whom a deputy answered; null when the person
 * answered herself
 */
public record Evidence(Channel channel, Assurance assurance, @Nullable String authentication, @Nullable UUID token,
		Locale language, @Nullable Instant shownAt, @Nullable String address, @Nullable String userAgent,
		@Nullable String onBehalfOf) {

	/** An answer that somebody gave herself, on a page or in Tasklist. */
	public Evidence(Channel channel, @Nullable UUID token, Locale language, @Nullable Instant shownAt,
			@Nullable String address, @Nullable String userAgent) {
		this(channel, channel.isSignedIn() ? Assurance.SIGNED_IN : Assurance.LINK, null, token, language, shownAt,
				address, userAgent, null);
	}

	/**
	 * The same, given in place of a colleague.
	 * @param person her login; null when nobody was stood in for
	 */
	Evidence inPlaceOf(@Nullable String person) {
		return new Evidence(this.channel, this.assurance, this.authentication, this.token, this.language, this.shownAt,
				this.address, this.userAgent, person);
	}

	/** An answer in Tasklist. */
	public static Evidence tasklist(Locale language) {
		return new Evidence(Channel.TASKLIST, null, language, null, null, null);
	}

}
