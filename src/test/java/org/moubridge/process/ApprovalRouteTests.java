package org.moubridge.process;

import java.util.List;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovalRouteTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MYR | 0         | LOW    | approver
			MYR | 49999.99  | MEDIUM | approver
			MYR | 50000     | LOW    | approver finance
			MYR | 499999.99 | LOW    | approver finance
			MYR | 500000    | LOW    | approver finance jsc!
			CNY | 0         | LOW    | approver
			CNY | 79999.99  | LOW    | approver
			CNY | 80000     | LOW    | approver finance
			CNY | 799999.99 | LOW    | approver finance
			CNY | 800000    | LOW    | approver finance jsc!
			MYR | 0         | HIGH   | approver legal!
			CNY | 60000     | HIGH   | approver legal!
			MYR | 600000    | HIGH   | approver finance jsc! legal!
			""")
	void asksMoreRolesTheMoreIsAtStake(String currency, double budget, String risk, String asked) {
		assertThat(String.join(" ", roles(currency, budget, risk))).isEqualTo(asked);
	}

	@Test
	void asksBothPartiesForEveryRole() {
		assertThat(route("training-seminar", "MYR", 1_000_000, "HIGH")).extracting(Row::side).containsOnly("both");
	}

	@ParameterizedTest
	@CsvSource({ "training-seminar, PARALLEL", "a-stream-to-come, PARALLEL", "collaborative-research, LEAD_FIRST" })
	void takesTheOrderOfThePartiesFromTheStream(String stream, String order) {
		assertThat(route(stream, "MYR", 1_000_000, "HIGH")).extracting(Row::order).containsOnly(order);
	}

	/** An exclamation mark: who is asked has to sign in. */
	private static List<String> roles(String currency, double budget, String risk) {
		return route("training-seminar", currency, budget, risk).stream()
			.map((row) -> row.role() + (row.signIn() ? "!" : ""))
			.toList();
	}

	private static List<Row> route(String stream, String currency, double budget, String risk) {
		return DecisionTables
			.evaluate("approval-route",
					Variables.putValue("stream", stream)
						.putValue("currency", currency)
						.putValue("budget", budget)
						.putValue("riskLevel", risk))
			.stream()
			.map((row) -> new Row(row.getEntry("role"), row.getEntry("side"), row.getEntry("order"),
					row.getEntry("signIn")))
			.toList();
	}

	private record Row(String role, String side, String order, boolean signIn) {
	}

}
