package org.moubridge.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that happened in an initiative, oldest first; always a single page. */
@Schema(description = "Everything that happened in an initiative, oldest first.")
record TimelineList(List<Item> items,
		@Schema(description = "Always null: the whole history is one page.", nullable = true) @Nullable String next) {

	/** One thing that happened. */
	@Schema(name = "TimelineItem")
	record Item(@Schema(description = "When, UTC.") Instant at,
			@Schema(description = "What happened.", example = "amended") String fact,
			@Schema(description = "The same in words, in the language of Accept-Language, without who did it.",
					example = "changed the content: version 2") String text,
			@Schema(description = "The login of who did it; null for the system.", example = "mranti-coordinator",
					nullable = true) @Nullable String person,
			@Schema(description = "The name of who did it; null for the system.",
					nullable = true) @Nullable String name,
			@Schema(description = "For which party; null when for none.", example = "mranti",
					nullable = true) @Nullable String party,
			@Schema(description = "What the words name.",
					example = "{\"version\": \"2\"}") Map<String, String> details) {
	}

}
