package org.moubridge.initiative;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class InitiativeStatusTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			DRAFT       | IN_APPROVAL WITHDRAWN CANCELLED
			IN_APPROVAL | DRAFT APPROVED REJECTED WITHDRAWN CANCELLED
			APPROVED    | RUNNING IN_APPROVAL SUSPENDED CANCELLED
			RUNNING     | IN_APPROVAL SUSPENDED IN_REVIEW CANCELLED
			SUSPENDED   | APPROVED RUNNING CANCELLED
			IN_REVIEW   | CLOSED CANCELLED
			CLOSED      | ''
			REJECTED    | ''
			WITHDRAWN   | ''
			CANCELLED   | ''
			""")
	void becomesOnlyWhatComesNext(InitiativeStatus status, String next) {
		Set<String> possible = Arrays.stream(InitiativeStatus.values())
			.filter((one) -> one != status && status.mayBecome(one))
			.map(Enum::name)
			.collect(Collectors.toSet());
		assertThat(possible).isEqualTo(next.isEmpty() ? Set.of() : Set.of(next.split(" ")));
	}

	@ParameterizedTest
	@EnumSource
	void mayStayWhatItIs(InitiativeStatus status) {
		assertThat(status.mayBecome(status)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void isFinalInThePhaseClosedOnly(InitiativeStatus status) {
		assertThat(status.isFinal()).isEqualTo(status.phase() == Phase.CLOSED);
	}

}
