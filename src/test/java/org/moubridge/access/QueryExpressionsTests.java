package org.moubridge.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryExpressionsTests {

	@ParameterizedTest
	@ValueSource(strings = { "${currentUser()}", "${ currentUserGroups() }", "#{now()}", "${dateTime()}",
			"${dateTime().plusDays(7)}", "${dateTime().plusWeeks(1).minusDays(2)}" })
	void allowsWhatSavedFiltersNeed(String text) {
		assertThat(QueryExpressions.allows(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${now().getClass()}", "${currentUser()}${now().class}", "${people}", "",
			"${dateTime().plusDays(x)}", "${dateTime().getClass()}", "text ${now()}", "${now()}\n${now().class}" })
	void refusesEverythingElse(String text) {
		assertThat(QueryExpressions.allows(text)).isFalse();
	}

}
