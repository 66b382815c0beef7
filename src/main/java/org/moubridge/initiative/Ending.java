package org.moubridge.initiative;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an initiative ends early. */
@Schema(description = "Why the initiative ends.")
record Ending(@Schema(description = "1 to 2,000 characters; the other party reads it.",
		example = "The venue is not available this year.", maxLength = 2000,
		requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String reason) {

	String text() {
		return (this.reason != null) ? this.reason : "";
	}

}
