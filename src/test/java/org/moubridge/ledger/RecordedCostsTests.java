package org.moubridge.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.camunda.bpm.engine.task.Task;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.Costs;
import org.moubridge.initiative.Entries;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Costs as they are typed into the forms of the streams: each reaches the ledger with its
 * rate, and what is no cost is refused.
 */
@ProductTest
class RecordedCostsTests {

	private static final String LEDGER = "/v1/mous/MOU-2024-001/ledger";

	private final JsonMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final MockMvc web;

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Entries entries;

	RecordedCostsTests(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@ParameterizedTest
	@CsvSource({ "training-seminar, Close costs", "personnel-exchange, Hold knowledge session",
			"benchmarking-visit, Agree actions", "collaborative-research, Write final report",
			"soft-landing, Log services" })
	void reachTheLedgerWithTheirRateFromEachStream(String stream, String task) throws Exception {
		String reference = this.office.propose("mranti-coordinator", stream, "Costs of " + stream);
		this.robot.until(reference, task);
		BigDecimal paid = amount("zgc", "CNY", "amount");
		BigDecimal converted = amount("zgc", "CNY", "converted");
		BigDecimal guests = amount("GUESTS", "MYR", "amount");
		this.robot.complete(this.office.task(reference, task),
				Map.of("costs", List.of(yuan("1000.10", "0.6543"), ringgit("GUESTS", "50.05"))));
		assertThat(amount("zgc", "CNY", "amount").subtract(paid)).isEqualByComparingTo("1000.10");
		assertThat(amount("zgc", "CNY", "converted").subtract(converted)).isEqualByComparingTo("654.37");
		assertThat(amount("GUESTS", "MYR", "amount").subtract(guests)).isEqualByComparingTo("50.05");
		assertThat(this.entries.of(reference, Costs.LIST).get(0).fields()).containsEntry("rateDate", "2026-03-02")
			.containsEntry("rateSource", "BNM")
			.containsEntry("receiptNumber", "R-7");
		this.web.perform(get("/mous/MOU-2024-001").param("lang", "en").with(user("zgc-finance")))
			.andExpect(content().string(containsString("Costs by payer and currency")))
			.andExpect(content().string(containsString("Participants or company")));
	}

	@Test
	void refusesWhatIsNoCost() {
		String reference = this.office.propose("mranti-coordinator", "benchmarking-visit", "Costs refused");
		this.robot.until(reference, "Agree actions", Map.of("Propose visit", Map.of("exchangeType", "DATA")));
		Task task = this.office.task(reference, "Agree actions");
		refused(task, with(ringgit("zgc", "50"), "amount", "-0.01"), "Amount is at least 0");
		refused(task, with(ringgit("zgc", "50"), "amount", "1.005"), "digits after the point");
		refused(task, with(ringgit("zgc", "50"), "amount", "NaN"), "not a number");
		refused(task, with(ringgit("zgc", "50"), "currency", "USD"), "Currency");
		refused(task, with(ringgit("zgc", "50"), "payer", "somebody"), "Who paid");
		refused(task, with(yuan("50", "0.65"), "rate", "0"), "Exchange rate");
		refused(task, with(yuan("50", "0.65"), "rate", "-1"), "Exchange rate");
		refused(task, with(yuan("50", "0.65"), "rate", null), "enter the exchange rate to MYR");
		refused(task, with(yuan("50", "0.65"), "rateDate", null), "enter the exchange rate to MYR");
		refused(task, with(yuan("50", "0.65"), "rateSource", " "), "enter the exchange rate to MYR");
		refused(task, with(yuan("50", "0.65"), "rateDate", "2099-01-01"), "yet to come");
		refused(task, with(ringgit("zgc", "50"), "rate", "0.65"), "has no exchange rate");
		assertThat(this.entries.of(reference, Costs.LIST)).isEmpty();
	}

	@Test
	void refusesACostOfATrainingWithoutItsRate() {
		String reference = this.office.propose("mranti-coordinator", "training-seminar", "Costs refused");
		this.robot.until(reference, "Close costs");
		refused(this.office.task(reference, "Close costs"), with(yuan("50", "0.65"), "rate", null),
				"enter the exchange rate to MYR");
	}

	@Test
	void keepsACostWithoutARateInItsCurrencyAlone() throws Exception {
		String reference = this.office.propose("zgc-coordinator", "training-seminar", "Costs without a rate");
		this.robot.until(reference, "Close costs");
		BigDecimal paid = amount("zgc", "CNY", "amount");
		BigDecimal converted = amount("zgc", "CNY", "converted");
		Map<String, Object> cost = yuan("50", "0.65");
		cost = with(with(with(cost, "rate", null), "rateDate", null), "rateSource", null);
		this.robot.complete(this.office.task(reference, "Close costs"), Map.of("costs", List.of(cost)));
		assertThat(amount("zgc", "CNY", "amount").subtract(paid)).isEqualByComparingTo("50");
		assertThat(amount("zgc", "CNY", "converted")).isEqualByComparingTo(converted);
	}

	@Test
	void settlesAnAllowanceInAnotherCurrencyWithItsRate() throws Exception {
		String reference = this.office.propose("mranti-coordinator", "personnel-exchange", "Allowances");
		this.robot.until(reference, "Settle allowance");
		Task task = this.office.task(reference, "Settle allowance");
		Map<String, Object> allowance = new HashMap<>(
				Map.of("allowance", "333.33", "allowanceCurrency", "CNY", "allowancePayer", "zgc"));
		allowance.put("allowanceRateDate", "2026-03-02");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.robot.complete(task, allowance))
			.withMessageContaining("enter the exchange rate to MYR");
		BigDecimal before = amount("zgc", "CNY", "converted");
		allowance
			.putAll(Map.of("allowanceRate", "0.65", "allowanceRateDate", "2026-03-02", "allowanceRateSource", "PBoC"));
		this.robot.complete(task, allowance);
		assertThat(amount("zgc", "CNY", "converted").subtract(before)).isEqualByComparingTo("216.66");
	}

	private void refused(Task task, Map<String, Object> cost, String words) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.robot.complete(task, Map.of("costs", List.of(cost))))
			.withMessageContaining(words)
			.withMessageContaining(Refusal.class.getSimpleName());
	}

	private BigDecimal amount(String payer, String currency, String field) throws Exception {
		String ledger = this.web.perform(get(LEDGER).with(user("zgc-finance")))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		JsonNode costs = this.json.readTree(ledger).path("costs");
		assertThat(costs.path("currency").asText()).isEqualTo("MYR");
		return Stream.of(costs.path("lines"))
			.flatMap(JsonNode::valueStream)
			.filter((line) -> line.path("payer").asText().equals(payer)
					&& line.path("currency").asText().equals(currency))
			.findFirst()
			.map((line) -> line.path(field).decimalValue())
			.orElse(BigDecimal.ZERO);
	}

	private static Map<String, Object> yuan(String amount, String rate) {
		Map<String, Object> cost = new HashMap<>(ringgit("zgc", amount));
		cost.putAll(Map.of("currency", "CNY", "rate", rate, "rateDate", "2026-03-02", "rateSource", "BNM"));
		return cost;
	}

	private static Map<String, Object> ringgit(String payer, String amount) {
		return new HashMap<>(
				Map.of("what", "Hall", "payer", payer, "currency", "MYR", "amount", amount, "receiptNumber", "R-7"));
	}

	private static Map<String, Object> with(Map<String, Object> cost, String field, Object value) {
		Map<String, Object> changed = new HashMap<>(cost);
		changed.put(field, value);
		return changed;
	}

}
