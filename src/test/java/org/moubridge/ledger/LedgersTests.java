package org.moubridge.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.mou.Mous;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What each side of a Memorandum of its own gave, and when a return is proposed. */
@ProductTest
@Transactional
class LedgersTests {

	private static final String MOU = "MOU-2099-001";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Entries entries;

	@Autowired
	private Parts parts;

	@Autowired
	private People people;

	@Autowired
	private Mous mous;

	@Autowired
	private Ledgers ledgers;

	@Autowired
	private ReturnProposals proposals;

	@Autowired
	private LedgerSettings settings;

	private MockMvc web;

	private Person mranti;

	@BeforeEach
	void aMemorandumOfItsOwn(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		this.mranti = this.people.get("mranti-coordinator");
		this.jdbc.sql("insert into moubridge.mou (reference, title, status) values (?, 'Another', 'ACTIVE')")
			.param(MOU)
			.update();
		for (String party : List.of("mranti", "zgc")) {
			this.jdbc.sql("insert into moubridge.mou_party (mou, party, position) values (?, ?, ?)")
				.params(MOU, party, party.length())
				.update();
		}
		this.jdbc.sql("""
				insert into moubridge.mou_stream (mou, stream, position, name)
				values (?, 'personnel-exchange', 1, 'Exchange')
				""").param(MOU).update();
	}

	@Test
	void isEvenBeforeAnythingHappened() {
		assertThat(lines()).containsExactlyInAnyOrder("PERSON_DAYS zgc 0 mranti 0", "VISITS zgc 0 mranti 0",
				"SPEAKERS zgc 0 mranti 0", "INDICATORS_ASKED zgc 0 mranti 0", "INDICATORS_GIVEN zgc 0 mranti 0",
				"COMPANIES zgc 0 mranti 0");
		assertThat(this.ledgers.of(this.mous.get(MOU))).noneMatch(Balance::owed);
	}

	@Test
	void countsPersonDaysForTheHost() {
		String out = exchange("OUT");
		participant(out, 12, Entry.OPEN);
		participant(out, 3, Entry.OPEN);
		participant(out, 50, Entry.DROPPED);
		participant(exchange("IN"), 5, Entry.OPEN);
		add(out, "participants", Map.of("party", "mranti", "days", "many"));
		assertThat(lines()).contains("PERSON_DAYS zgc 15 mranti 5");
	}

	@Test
	void countsAHeldVisitOnceForItsHost() {
		visit("mranti", "HELD", "PRESENT");
		visit("mranti", "CALLED_OFF", "PRESENT");
		visit("mranti", "HELD", "ABSENT");
		visit("mranti", "HELD", "ONLINE");
		assertThat(lines()).contains("VISITS zgc 1 mranti 0");
	}

	@Test
	void countsFiguresAskedAndGiven() {
		String reference = exchange("OUT");
		add(reference, "indicators", Map.of("side", "zgc", "value", "41"));
		add(reference, "figures", Map.of("party", "zgc", "figureValue", "7"));
		add(reference, "figures", Map.of("party", "mranti"));
		assertThat(lines()).contains("INDICATORS_ASKED zgc 1 mranti 2", "INDICATORS_GIVEN zgc 2 mranti 0");
	}

	@Test
	void countsCompaniesFromTheLandingOn() {
		String landed = of("soft-landing");
		this.jdbc.sql("update moubridge.initiative set status = 'RUNNING' where reference = ?").param(landed).update();
		of("soft-landing");
		assertThat(lines()).contains("COMPANIES zgc 1 mranti 0");
	}

	@Test
	void keepsCurrenciesApartAndAmountsExact() {
		String reference = exchange("OUT");
		this.initiatives.amend(reference, this.mranti, Map.of("currency", "MYR"));
		this.parts.save(reference, Parts.COSTS, this.mranti,
				Map.of("costLines",
						List.of(Map.of("item", "Hall", "payer", "mranti", "amount", "0.1"),
								Map.of("item", "Lunch", "payer", "mranti", "amount", "0.2"),
								Map.of("item", "Tea", "payer", "nobody", "amount", "9"))));
		add(reference, "participants",
				Map.of("party", "mranti", "allowance", 4000, "allowancePayer", "zgc", "allowanceCurrency", "CNY"));
		add(reference, "participants",
				Map.of("party", "mranti", "allowance", 1, "allowancePayer", "zgc", "allowanceCurrency", "USD"));
		assertThat(lines()).contains("COSTS MYR zgc 0 mranti 0.3", "COSTS CNY zgc 4000 mranti 0");
	}

	@Test
	void isShownToItsPartiesOnly() throws Exception {
		participant(exchange("OUT"), 25, Entry.OPEN);
		this.web.perform(get("/v1/mous/" + MOU + "/ledger").with(user("zgc-finance")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[0].measure").value("PERSON_DAYS"))
			.andExpect(jsonPath("$.items[0].shares[0].party").value("zgc"))
			.andExpect(jsonPath("$.items[0].shares[0].amount").value(25))
			.andExpect(jsonPath("$.items[0].ahead").value("zgc"))
			.andExpect(jsonPath("$.items[0].difference").value(25))
			.andExpect(jsonPath("$.items[0].owed").value(true))
			.andExpect(jsonPath("$.next").isEmpty());
		this.web.perform(get("/mous/" + MOU).param("lang", "en").with(user("zgc-finance")))
			.andExpect(content().string(containsString("ZGC gave 25 more")))
			.andExpect(content().string(containsString("return proposed")));
		this.web.perform(get("/v1/mous/" + MOU + "/ledger")).andExpect(status().isUnauthorized());
		this.web.perform(get("/v1/mous/MOU-2099-002/ledger").with(user("zgc-finance")))
			.andExpect(status().isNotFound());
		this.jdbc.sql("delete from moubridge.mou_party where mou = ? and party = 'mranti'").param(MOU).update();
		this.web.perform(get("/v1/mous/" + MOU + "/ledger").with(user("mranti-finance")))
			.andExpect(status().isNotFound());
	}

	@Test
	void proposesAReturnOnceInAPeriodToBothSides() {
		participant(exchange("OUT"), 19, Entry.OPEN);
		scan("2040-01-10T00:00:00Z");
		assertThat(mails("RETURN_PROPOSED")).isEmpty();
		participant(exchange("OUT"), 1, Entry.OPEN);
		scan("2040-01-11T00:00:00Z");
		scan("2040-01-12T00:00:00Z");
		assertThat(mails("RETURN_PROPOSED")).contains("mranti-coordinator@moubridge.example",
				"zgc-coordinator@moubridge.example");
		int once = mails("RETURN_PROPOSED").size();
		scan("2040-07-10T00:00:00Z");
		assertThat(mails("RETURN_PROPOSED")).hasSize(once);
		scan("2040-07-12T00:00:00Z");
		assertThat(mails("RETURN_PROPOSED")).hasSize(2 * once);
	}

	@Test
	void remindsOfAVisitThatWasNotReturnedForNineMonths() {
		String visit = visit("mranti", "HELD", "PRESENT");
		heldAt(visit, "2040-01-10T00:00:00Z");
		scan("2040-10-09T00:00:00Z");
		assertThat(mails("RETURN_VISIT")).isEmpty();
		scan("2040-10-10T00:00:00Z");
		assertThat(mails("RETURN_VISIT")).contains("mranti-coordinator@moubridge.example",
				"zgc-coordinator@moubridge.example");
	}

	@Test
	void isContentWithAVisitThatWasReturned() {
		heldAt(visit("mranti", "HELD", "PRESENT"), "2040-01-10T00:00:00Z");
		heldAt(visit("zgc", "HELD", "PRESENT"), "2040-06-10T00:00:00Z");
		scan("2040-12-10T00:00:00Z");
		assertThat(mails("RETURN_VISIT")).isEmpty();
	}

	private List<String> lines() {
		return this.ledgers.of(this.mous.get(MOU))
			.stream()
			.map((one) -> one.measure() + ((one.currency() != null) ? " " + one.currency() : "")
					+ one.shares()
						.stream()
						.map((share) -> " " + share.party() + " " + share.amount().toPlainString())
						.reduce("", String::concat))
			.toList();
	}

	private String exchange(String direction) {
		String reference = this.initiatives.propose(this.mranti, MOU, "personnel-exchange", "Exchange").reference();
		this.initiatives.amend(reference, this.mranti, Map.of("direction", direction));
		return reference;
	}

	/** Of a stream that has no content here yet. */
	private String of(String stream) {
		String reference = this.initiatives.propose(this.mranti, MOU, "personnel-exchange", "Other").reference();
		this.jdbc.sql("update moubridge.initiative set stream = ? where reference = ?")
			.params(stream, reference)
			.update();
		return reference;
	}

	private String visit(String visitor, String held, String attended) {
		String reference = of("benchmarking-visit");
		this.parts.save(reference, "record-visit", this.mranti, Map.of("visitHeld", held));
		add(reference, "delegation", Map.of("name", "A", "party", visitor, "attended", attended));
		add(reference, "delegation", Map.of("name", "B", "party", visitor, "attended", attended));
		return reference;
	}

	private void heldAt(String reference, String moment) {
		this.jdbc.sql("update moubridge.initiative_part set edited_at = ?::timestamptz where reference = ?")
			.params(moment, reference)
			.update();
	}

	private void participant(String reference, int days, String status) {
		this.entries.become(add(reference, "participants", Map.of("party", "mranti", "days", days)).id(), status);
	}

	private Entry add(String reference, String kind, Map<String, Object> fields) {
		return this.entries.add(reference, kind, "mranti-coordinator", fields);
	}

	private void scan(String moment) {
		Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
		new ReturnWatch(this.mous, this.ledgers, this.proposals, this.settings, clock).scan();
	}

	/** Returns who was written to about this Memorandum. */
	private List<String> mails(String template) {
		return this.jdbc
			.sql("select recipient_address from moubridge.message where template = ? and data ->> 'url' like ?")
			.params(template, "/mous/" + MOU + "%")
			.query(String.class)
			.list();
	}

}
