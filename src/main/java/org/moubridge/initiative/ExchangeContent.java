package org.moubridge.initiative;

import org.jspecify.annotations.Nullable;

/**
 * What two parties agree on when people of one learn at the other for a time. All fields
 * may be null until somebody filled them in.
 */
public record ExchangeContent(Header header, Exchange exchange, Hosting hosting) implements HeadedContent {

	/**
	 * Who is to learn what.
	 *
	 * @param direction OUT from the leading party to its partner, or IN
	 * @param theme the topic of park management
	 * @param people how many
	 * @param profile their field and grade
	 * @param costSplit who pays what, in words
	 */
	public record Exchange(@Nullable String direction, @Nullable String theme, @Nullable Integer people,
			@Nullable String profile, @Nullable String learningObjectives, @Nullable String hostUnitWanted,
			@Nullable String flexibility, @Nullable String language, @Nullable String costSplit) {
	}

	/** Where they learn, with whom, and what they work on. */
	public record Hosting(@Nullable String hostUnit, @Nullable String supervisor, @Nullable String workplan,
			@Nullable String facilities, @Nullable String restrictions) {
	}

}
