package org.moubridge.story;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.attack.Caller;
import org.moubridge.calendar.Feasibility;
import org.moubridge.calendar.FeasibilityCheck;
import org.moubridge.calendar.Stay;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.TrainingContent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** A start that comes too early, from the form to those who approve it. */
@ProductTest
class FeasibilityStoryTests {

	private static final String REASON = "The speakers of both parties are in the city <b>that</b> week anyway.";

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private FeasibilityCheck check;

	@Autowired
	private People people;

	private LocalDate soon;

	private Feasibility expected;

	@BeforeEach
	void lookAhead(@Autowired Clock clock) {
		this.soon = LocalDate.now(clock).plusDays(30);
		this.expected = this.check.of("mranti", "zgc", new Stay(this.soon, this.soon.plusDays(2), true));
		assertThat(this.expected.feasible()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					en | Not feasible: earliest | d MMMM yyyy | Approval by both parties: 10 common working days, until | China, official trip: 45 calendar days, until | Malaysia, official trip: 40 working days, until | Buffer: 5 days, until | The travellers from Malaysia need longest | ‘Reason for an earlier start’
					ms | Tidak dapat dilaksanakan: paling awal | d MMMM yyyy | Kelulusan kedua-dua pihak: 10 hari bekerja | China, perjalanan rasmi: 45 hari kalendar, hingga | Malaysia, perjalanan rasmi: 40 hari bekerja, hingga | Masa simpanan: 5 hari, hingga | Pengembara dari Malaysia | ‘Sebab bermula lebih awal’
					zh | 不可行：最早为 | yyyy年M月d日 | 双方审批：10 个共同工作日，至 | 中国，因公出访审批：45 个自然日，至 | 马来西亚，因公出访审批：40 个工作日，至 | 预留时间：5 天，至 | 马来西亚一方的出行人员 | “提前开始的理由”
					""")
	void refusesAStartThatNobodyCanPrepareFor(String language, String verdict, String pattern, String approval,
			String china, String malaysia, String buffer, String slowest, String way) {
		Clerk coordinator = clerk("mranti-coordinator").reading(language);
		String reference = coordinator.start("Too early for everybody");
		String task = coordinator.task(reference, "Propose training");
		coordinator.claim(task);
		int version = this.initiatives.get(reference).version();
		HttpResponse<String> refused = coordinator.submit(task, with(early(), ""));
		assertThat(refused.statusCode()).isEqualTo(400);
		String earliest = DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language))
			.format(this.expected.earliestStart());
		assertThat(refused.body()).containsPattern(verdict + " ?" + earliest)
			.contains(approval, china, malaysia, buffer, slowest, way)
			.doesNotContain("ENGINE-");
		assertThat(this.initiatives.get(reference).version()).isEqualTo(version);
		assertThat(this.office.open(reference)).containsExactly("Propose training");
	}

	@Test
	void goesOnWithAWrittenReasonThatEverybodyReadsBeforeApproving() {
		String reference = submitted("mranti", with(early(), REASON));
		assertThat(content(reference).proposal().earlyStartReason()).isEqualTo(REASON);
		assertThat(page("mranti-coordinator", "/initiatives/" + reference + "?lang=en")).contains("Feasibility",
				"Not feasible: earliest " + written(this.expected.earliestStart()), "Latest safe approval",
				written(this.expected.latestSafeApproval()), "Malaysia, official trip: 40 working days",
				"&lt;b&gt;that&lt;/b&gt; week anyway");
		String answer = "/approvals/" + request(reference, "zgc");
		assertThat(page("zgc-approver", answer + "?lang=zh")).contains("可行性", "不可行：最早为", "最迟稳妥批准日", "公示：5 个工作日",
				"&lt;b&gt;that&lt;/b&gt; week anyway", "name=\"answer\"");
		assertThat(new LinkReader("mranti-approver@moubridge.example").reads(reference))
			.contains("Not feasible: earliest", "Buffer: 5 days", "&lt;b&gt;that&lt;/b&gt; week anyway");
		assertThat(page("zgc-coordinator", "/v1/initiatives/" + reference)).contains("\"feasible\":false",
				"\"earliestStart\":\"" + this.expected.earliestStart() + "\"");
	}

	@Test
	void isReadInTasklistInTheReadersLanguage() {
		String reference = submitted("mranti", with(early(), REASON));
		Clerk approver = clerk("zgc-approver");
		String task = approver.task(reference, "Decide");
		assertThat(approver.reading("zh-CN").reads(task, "feasibility")).startsWith("**可行性**")
			.contains("不可行：最早为", "马来西亚，因公出访审批");
		assertThat(approver.reading("ms").reads(task, "feasibility")).contains("Tidak dapat dilaksanakan: paling awal");
		assertThat(approver.reading("en").reads(task, "feasibility")).contains(
				"Not feasible: earliest " + written(this.expected.earliestStart()),
				"* China, official trip: 45 calendar days");
		assertThat(approver.reads(task, "summary")).contains("Reason for an earlier start");
	}

	@Test
	void isNotAskedForAnOnlineTraining() {
		Map<String, Object> online = early();
		online.put("format", "ONLINE");
		String reference = submitted("zgc", online);
		assertThat(page("zgc-coordinator", "/initiatives/" + reference + "?lang=en"))
			.contains("Feasible: nobody has to travel.")
			.doesNotContain("Latest safe approval");
	}

	@Test
	void tellsTheLatestSafeApprovalOfAStartThatCanBeKept() {
		LocalDate start = this.expected.earliestStart();
		String reference = submitted("zgc", days(start));
		Feasibility feasibility = this.check.of("zgc", "mranti", new Stay(start, start.plusDays(2), true));
		assertThat(page("mranti-coordinator", "/initiatives/" + reference + "?lang=en"))
			.contains("Feasible if both parties approve by " + written(feasibility.latestSafeApproval()));
		this.life.approve(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
		assertThat(page("mranti-coordinator", "/initiatives/" + reference + "?lang=en"))
			.doesNotContain("Latest safe approval");
		assertThat(page("mranti-coordinator", "/v1/initiatives/" + reference)).contains("\"feasibility\":null");
	}

	@Test
	void asksAgainWhenAProposalIsRevised() {
		String reference = this.life.submitted("mranti");
		this.initiatives.recall(reference, this.people.get("mranti-coordinator"), "Other days");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Revise proposal", withoutDays(early())))
			.startsWith("Not feasible: earliest ");
		assertThat(this.office.open(reference)).containsExactly("Revise proposal");
		this.office.complete("mranti-coordinator", reference, "Revise proposal", withoutDays(with(early(), REASON)));
		assertThat(content(reference).whyEarlier()).isEqualTo(REASON);
	}

	@Test
	void asksForAReasonAnewWhenATrainingIsPostponed() {
		String reference = this.life.selected("mranti", "Aina");
		Map<String, Object> postponed = new HashMap<>(Map.of("goNoGo", "POSTPONE", "reason", "Storm", "newStartDate",
				this.soon.toString(), "newEndDate", this.soon.plusDays(2).toString()));
		assertThat(this.office.refusal("mranti-coordinator", reference, "Decide go or no-go", postponed))
			.startsWith("Not feasible: earliest ");
		assertThat(content(reference).proposal().startDate()).isNotEqualTo(this.soon);
		postponed.put("earlyStartReason", REASON);
		this.life.lead(reference, "Decide go or no-go", postponed);
		assertThat(content(reference).whyEarlier()).isEqualTo(REASON);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
	}

	/** Both approvers are asked; the sessions have no days yet. */
	private String submitted(String lead, Map<String, Object> proposal) {
		String reference = this.life.described(lead, proposal);
		this.life.lead(reference, "Draft curriculum", Map.of("sessions", List.of(Map.of("title", "Selecting teams",
				"speaker", "Dr Lim Contoh", "speakerParty", lead, "method", "LECTURE"))));
		this.life.agree(reference);
		this.life.prepare(reference);
		return reference;
	}

	private Map<String, Object> early() {
		return days(this.soon);
	}

	private static Map<String, Object> days(LocalDate start) {
		return new HashMap<>(
				Map.of("startDate", start.toString(), "endDate", start.plusDays(2).toString(), "title", "Too early"));
	}

	private static Map<String, Object> with(Map<String, Object> values, String reason) {
		values.put("earlyStartReason", reason);
		return values;
	}

	/** One session, whose day is still open. */
	private static Map<String, Object> withoutDays(Map<String, Object> values) {
		values.put("sessions", List
			.of(Map.of("title", "Opening", "speaker", "Somebody", "speakerParty", "mranti", "method", "LECTURE")));
		return values;
	}

	private String request(String reference, String party) {
		return this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.slot().party().equals(party))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow()
			.toString();
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

	private static String written(LocalDate date) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(date);
	}

	private String page(String person, String address) {
		HttpResponse<String> page = Caller.withSession(this.base, person).get(address);
		assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
		return page.body();
	}

	private Clerk clerk(String login) {
		return new Clerk(this.base, login);
	}

}
