package org.moubridge.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuessesTests {

	@Test
	void letsAnAddressThatTriesTooManyLinksWaitAndNoOther() {
		var guesses = new Guesses(2);
		guesses.missed("192.0.2.1");
		assertThat(guesses.tooMany("192.0.2.1")).isFalse();
		guesses.missed("192.0.2.1");
		assertThat(guesses.tooMany("192.0.2.1")).isTrue();
		assertThat(guesses.tooMany("192.0.2.2")).isFalse();
	}

}
