package org.moubridge.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Four trainings in different phases and one initiative of each other stream, so that a
 * newcomer sees something on every page. The demo's people bring them there through the
 * same doors as anybody else, at the first start; {@code -Dmoubridge.demo.empty=true}
 * goes without.
 */
@Component
@Profile("demo")
class DemoLife {

	private static final Logger logger = LoggerFactory.getLogger(DemoLife.class);

	private static final String MRANTI = "mranti-coordinator";

	private static final String ZGC = "zgc-coordinator";

	/** Who travels needs about three months. */
	private static final int EARLY = 100;

	private final JdbcClient jdbc;

	private final DemoOffice office;

	private final DemoStreams others;

	private final boolean empty;

	private final LocalDate today;

	DemoLife(JdbcClient jdbc, @Value("${moubridge.base-url}") String baseUrl,
			@Value("${moubridge.demo.empty:false}") boolean empty, Clock clock) {
		this.jdbc = jdbc;
		this.office = new DemoOffice(baseUrl);
		this.empty = empty;
		this.today = LocalDate.now(clock);
		this.others = new DemoStreams(this.office, this.today);
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (!this.empty && this.jdbc.sql("select count(*) from moubridge.initiative").query(Long.class).single() == 0) {
			new Thread(this::live, "demo-life").start();
		}
	}

	private void live() {
		waitsForAgreement();
		waitsForApproval();
		takesRegistrations();
		waitsForReview();
		this.others.live();
		logger.info("The demo's eight initiatives are there");
	}

	/** The curriculum waits for ZGC. */
	private void waitsForAgreement() {
		String reference = propose(MRANTI, "Technology transfer offices that work", "高效技术转移办公室", 120, "48000.00",
				"MYR");
		this.office.complete(MRANTI, reference, "Draft curriculum", curriculum(120));
	}

	/** MRANTI has approved; ZGC's approver has a mail. */
	private void waitsForApproval() {
		String reference = propose(MRANTI, "Incubating deep-tech start-ups", "深科技创业孵化", 60, "42000.00", "MYR");
		design(reference, MRANTI, ZGC, "mranti-finance", 60, "42000.00");
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
	}

	/** ZGC leads; both have approved, people register. */
	private void takesRegistrations() {
		String reference = propose(ZGC, "Running a science park: twenty years of Zhongguancun", "科技园区运营：中关村二十年", 110,
				"60000.00", "CNY");
		design(reference, ZGC, MRANTI, "zgc-finance", 110, "60000.00");
		approve(reference);
		register(reference, 3);
	}

	/** Held; both parties are asked to review it. */
	private void waitsForReview() {
		String reference = propose(MRANTI, "From laboratory to market in biomedicine", "生物医药：从实验室到市场", 21, "30000.00",
				"MYR");
		design(reference, MRANTI, ZGC, "mranti-finance", 21, "30000.00");
		approve(reference);
		register(reference, 2);
		this.office.complete(MRANTI, reference, "Close registration", Map.of());
		this.office.complete(MRANTI, reference, "Select participants",
				Map.of("selection", this.office.rows(MRANTI, reference, "Select participants", "selection")));
		this.office.complete(MRANTI, reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		for (int session = 0; session < 2; session++) {
			this.office.complete(MRANTI, reference, "Record attendance",
					Map.of("heldOn", this.today.toString(), "speakerPresent", true, "attendance",
							this.office.rows(MRANTI, reference, "Record attendance", "attendance")));
		}
		this.office.complete(MRANTI, reference, "Give feedback", feedback(5));
		this.office.complete(ZGC, reference, "Give feedback", feedback(4));
		this.office.complete(MRANTI, reference, "Write organiser report",
				Map.of("seatsActual", 2, "hoursActual", 12, "summary", "Both days went as planned.", "lessons",
						"Send the slides a week ahead, so that the interpreters can prepare."));
		this.office.complete("mranti-finance", reference, "Close costs",
				Map.of("costs", List.of(Map.of("what", "Room and interpretation", "payer", "mranti", "currency", "MYR",
						"amount", "28750.00", "receiptNumber", "R-114")), "receiptsComplete", true));
	}

	private String propose(String lead, String title, String titleZh, int days, String budget, String currency) {
		String reference = this.office.start(lead, "training-seminar", title);
		Map<String, Object> fields = new HashMap<>(Map.of("title", title, "titleZh", titleZh, "need",
				"Young companies of both parks ask for it.", "objective",
				"Participants can apply what they learn in their own park within three months.", "targetGroup",
				"Managers of incubators and technology transfer offices", "learningObjectives",
				"Compare both practices; draft a plan for the own park.", "format", "ONSITE", "language", "en-zh"));
		fields.putAll(Map.of("interpretation", true, "startDate", day(days), "endDate", day(days + 2), "hours", 12,
				"seatsMin", 2, "seatsMax", 30, "currency", currency, "budget", budget));
		fields.putAll(Map.of("riskLevel", "LOW", "confidentiality", "INTERNAL", "expectedOutcome",
				"Two practices adopted in each park", "indicator", "Practices adopted", "baseline", "0", "target",
				"2"));
		if (days < EARLY) {
			fields.put("earlyStartReason",
					"The speakers are there that week for the annual meeting of both parks; their trips are approved.");
		}
		this.office.complete(lead, reference, "Propose training", fields);
		return reference;
	}

	private void design(String reference, String lead, String partner, String finance, int days, String budget) {
		this.office.complete(lead, reference, "Draft curriculum", curriculum(days));
		Map<String, Object> agreed = new HashMap<>(curriculum(days));
		agreed.put("agreement", "AGREED");
		this.office.complete(partner, reference, "Agree curriculum", agreed);
		this.office.complete(MRANTI, reference, "Confirm speaker", speaker());
		this.office.complete(ZGC, reference, "Confirm speaker", speaker());
		this.office.complete(lead, reference, "Arrange venue",
				Map.of("venue",
						lead.equals(MRANTI) ? "MRANTI Park, Kuala Lumpur" : "Zhongguancun Science Park, Beijing",
						"venueCapacity", 40, "interpreterArranged", true));
		this.office.complete(finance, reference, "Plan budget", Map.of("budgetLines",
				List.of(Map.of("item", "Room and interpretation", "payer", party(lead), "amount", budget))));
		this.office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
	}

	private void approve(String reference) {
		this.office.complete("mranti-approver", reference, "Decide", Map.of("answer", "APPROVE"));
		this.office.complete("zgc-approver", reference, "Decide", Map.of("answer", "APPROVE"));
	}

	private void register(String reference, int people) {
		List<String> names = List.of("Nurul Peserta", "Zhao Canyuzhe", "Sam Participant");
		for (int number = 0; number < people; number++) {
			boolean zgc = number == 1;
			this.office.complete(zgc ? ZGC : MRANTI, reference, "Register participant", Map.of("participantName",
					names.get(number), "organisation", zgc ? "Example Robotics" : "Contoh Biotech", "email",
					"participant-" + (number + 1) + "@moubridge.example", "party", zgc ? "zgc" : "mranti",
					"participantLanguage", zgc ? "zh" : "en", "priorKnowledge", 40 + 10 * number, "consent", true));
		}
	}

	private Map<String, Object> curriculum(int days) {
		return Map.of("sessions",
				List.of(Map.of("title", "Selecting teams", "date", day(days), "hours", 6, "speaker", "Dr Lim Contoh",
						"speakerParty", "mranti", "method", "WORKSHOP"),
						Map.of("title", "Financing the first three years", "date", day(days + 1), "hours", 6, "speaker",
								"Prof. Li Shili", "speakerParty", "zgc", "method", "LECTURE")),
				"siteVisits", "Prototyping hall", "materialsLanguage", "en-zh", "recordingAllowed", true);
	}

	private static Map<String, Object> speaker() {
		return Map.of("available", "YES", "bio", "Has taught this for ten years.", "photoConsent", true,
				"recordingConsent", true);
	}

	private static Map<String, Object> feedback(int score) {
		return Map.of("applyToWork", score, "instructorClarity", score, "contentQuality", score, "logistics", score,
				"postTest", 80);
	}

	private String day(int days) {
		return this.today.plusDays(days).toString();
	}

	private static String party(String coordinator) {
		return coordinator.substring(0, coordinator.indexOf('-'));
	}

}
