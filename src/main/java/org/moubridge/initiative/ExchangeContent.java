package org.moubridge.initiative;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What two parties agree on when people of one learn at the other for a time. All fields
 * may be null until somebody filled them in.
 */
public record ExchangeContent(Header header, Exchange exchange, Hosting hosting) implements HeadedContent {

	/** Online nobody has to travel. */
	@Override
	@JsonIgnore
	public boolean travels() {
		return !"ONLINE".equals(this.exchange.mode());
	}

	/**
	 * Who is to learn what.
	 *
	 * @param direction OUT from the leading party to its partner, or IN
	 * @param theme the topic of park management
	 * @param people how many
	 * @param profile their field and grade
	 * @param mode ON_SITE or ONLINE
	 * @param costSplit who pays what, in words
	 */
	public record Exchange(@Nullable String direction, @Nullable String theme, @Nullable Integer people,
			@Nullable String profile, @Nullable String learningObjectives, @Nullable String hostUnitWanted,
			@Nullable String flexibility, @Nullable String mode, @Nullable String workingLanguage,
			@Nullable String costSplit) {
	}

	/** Where they learn, with whom, and what they work on. */
	public record Hosting(@Nullable String hostUnit, @Nullable String supervisor, @Nullable String workplan,
			@Nullable String facilities, @Nullable String restrictions) {
	}

}
