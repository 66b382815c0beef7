package org.moubridge.approval;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How an answer reached us.
 *
 * @param token the id of the link's token; null when the person had signed in
 * @param language the language in which the proposal was shown
 * @param address the network address; null when not known
 * @param userAgent the browser as it named itself; null when not known
 */
public record Evidence(Channel channel, @Nullable UUID token, Locale language, @Nullable String address,
		@Nullable String userAgent) {

	/** An answer in Tasklist. */
	public static Evidence tasklist(Locale language) {
		return new Evidence(Channel.TASKLIST, null, language, null, null);
	}

}
