package org.moubridge.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpPointsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			training-seminar       | 3,9
			personnel-exchange     | 6
			benchmarking-visit     | 6,12
			collaborative-research | 12,24
			soft-landing           | 6,12,24
			""")
	void areSetForEachStream(String stream, String months) {
		List<Integer> points = DecisionTables.evaluate("follow-up-points", Variables.putValue("stream", stream))
			.getResultList()
			.stream()
			.map((row) -> (Integer) row.get("months"))
			.toList();
		assertThat(points).isEqualTo(Arrays.stream(months.split(",")).map(Integer::valueOf).toList());
	}

	@ParameterizedTest
	@CsvSource("another-stream")
	void asksNobodyWhereTheTableKnowsNoPoint(String stream) {
		assertThat(DecisionTables.evaluate("follow-up-points", Variables.putValue("stream", stream)).getResultList())
			.isEmpty();
	}

}
