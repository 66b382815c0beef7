package org.moubridge.process.softlanding;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What two parties said who were asked the same. */
final class CommonAnswer {

	static final String DIFFERENT = "DIFFERENT";

	private CommonAnswer() {
	}

	/** Returns the answer that both gave, or {@link #DIFFERENT}. */
	static String of(Map<String, Map<String, Object>> answers, String field) {
		Set<String> given = answers.values()
			.stream()
			.map((answer) -> String.valueOf(answer.get(field)))
			.collect(Collectors.toSet());
		return (given.size() == 1) ? given.iterator().next() : DIFFERENT;
	}

}
