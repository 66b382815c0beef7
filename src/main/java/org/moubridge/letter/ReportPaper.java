package org.moubridge.letter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a joint report says.
 *
 * @param summary what both parties approved
 * @param releaseClass who may read it: INTERNAL, PARTNER or PUBLIC
 */
record ReportPaper(LetterHead head, @Nullable String summary, @Nullable String releaseClass,
		List<DecisionLetter.Answer> answers) {
}
