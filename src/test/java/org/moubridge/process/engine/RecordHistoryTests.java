package org.moubridge.process.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type is in the record alone, where it can be corrected and erased. */
@ProductTest
class RecordHistoryTests {

	private static final String MARK = "Zauberwort";

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void keepsNothingOfWhatWasTyped() {
		String reference = this.office.propose("mranti-coordinator", MARK + " in the title");
		this.life.lead(reference, "Propose training", typed("title", "need", "objective"));
		this.life.lead(reference, "Draft curriculum", typed("siteVisits"));
		this.office.complete("zgc-coordinator", reference, "Agree curriculum",
				Map.of("agreement", "RETURNED", "comment", MARK));
		this.life.lead(reference, "Draft curriculum", Map.of());
		this.life.agree(reference);
		this.life.lead(reference, "Confirm speaker", Map.of("available", "NO", "bio", MARK));
		this.life.lead(reference, "Name substitute", typed("speakerName"));
		this.life.prepare(reference);
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE", "comment", MARK));
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.life.lead(reference, "Register participant", typed("participantName", "motivation", "accessNeeds"));
		assertThat(tablesWithTheMark()).containsExactly("act_ru_variable");
		this.life.select(reference);
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CANCEL", "reason", MARK));
		this.office.settle(reference);
		assertThat(this.office.isOver(reference)).isTrue();
		this.office.complete("mranti-finance", reference, "Refund fees");
		assertThat(tablesWithTheMark()).isEmpty();
	}

	/** Looks through every column of every table of the engine, also into bytes. */
	private List<String> tablesWithTheMark() {
		return this.jdbc
			.sql("select table_name from information_schema.tables where table_name like 'act!_%' escape '!'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("select count(*) from " + table
					+ " t where t::text like '%' || :mark || '%' or t::text like '%' || encode(:mark::bytea, 'hex') || '%'")
				.param("mark", MARK)
				.query(Long.class)
				.single() > 0)
			.sorted()
			.toList();
	}

	private static Map<String, Object> typed(String... fields) {
		Map<String, Object> values = new java.util.HashMap<>();
		List.of(fields).forEach((field) -> values.put(field, MARK + " was typed"));
		return values;
	}

}
