package org.moubridge.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One initiative of each stream besides trainings, as far as the next party's turn. */
class DemoStreams {

	private static final String MRANTI = "mranti-coordinator";

	private static final String ZGC = "zgc-coordinator";

	private final DemoOffice office;

	private final LocalDate today;

	DemoStreams(DemoOffice office, LocalDate today) {
		this.office = office;
		this.today = today;
	}

	void live() {
		waitsForTheHost();
		waitsForIndicators();
		waitsForTheConcept();
		waitsForTheCompany();
	}

	/** Two people want to go to Beijing; ZGC is asked to host them. */
	private void waitsForTheHost() {
		String title = "How Zhongguancun runs its shared laboratories";
		String reference = this.office.start(MRANTI, "personnel-exchange", title);
		Map<String, Object> fields = header(title, "中关村共享实验室的运营之道", "36000.00", "MYR");
		fields.putAll(Map.of("objective", "Two of our laboratory managers work along for three weeks.", "direction",
				"OUT", "mode", "ON_SITE", "theme", "Running shared laboratories", "people", 2, "profile",
				"Managers of a shared laboratory, five years in office", "learningObjectives",
				"Booking, safety and pricing of shared equipment", "costSplit",
				"The sender pays the journey, the host board and lodging", "startDate", day(130)));
		fields.put("endDate", day(150));
		this.office.complete(MRANTI, reference, "Propose exchange", fields);
	}

	/** The terms are agreed; MRANTI's analyst defines what is compared. */
	private void waitsForIndicators() {
		String title = "How long do young firms stay in a park?";
		String reference = this.office.start(ZGC, "benchmarking-visit", title);
		Map<String, Object> fields = header(title, "初创企业在园区停留多久？", "50000.00", "CNY");
		fields.putAll(Map.of("objective", "Both parks compare how long their tenants stay, and why.", "exchangeType",
				"BOTH", "axis", "TARGET_FIRMS", "questionToAnswer", "What makes firms stay beyond the third year?",
				"whyPartner", "Same founding years, other rents", "offerInReturn",
				"Ten years of our register of leases", "leadershipSponsor", "Head of park services", "startDate",
				day(140), "endDate", day(142)));
		this.office.complete(ZGC, reference, "Propose visit", fields);
		this.office.complete(ZGC, reference, "Draft terms",
				Map.of("termsScope", "Tenants of both parks since 2015", "indicatorsRequested", 3, "indicatorsOffered",
						3, "useRule", "For both parks only; publication needs the consent of both", "contactPersons",
						"The coordinators of both parties", "leadSignatory", "Head of park services"));
		this.office.complete(MRANTI, reference, "Agree terms",
				Map.of("termsAnswer", "AGREED", "partnerSignatory", "Head of the innovation park"));
	}

	/** Both parties decide whether they want the full proposal. */
	private void waitsForTheConcept() {
		String title = "Palm leaf fibre in printed circuit boards";
		String reference = this.office.start(MRANTI, "collaborative-research", title);
		Map<String, Object> fields = header(title, "棕榈叶纤维印刷电路板", "250000.00", "MYR");
		fields.putAll(Map.of("objective", "Boards that rot when they are thrown away.", "problem",
				"Boards of glass fibre cannot be recycled.", "idea", "Replace the glass by treated leaf fibre.",
				"trlNow", 3, "trlTarget", 5, "expectedOutputs", "A prototype, one joint filing, one publication",
				"fundingSource", "Both institutes, half each", "researchMonths", 18, "startDate", day(150), "endDate",
				day(690)));
		fields.put("investigators",
				List.of(Map.of("name", "Dr Aina Contoh", "institution", "Institut Contoh", "party", "mranti", "email",
						"aina@moubridge.example", "language", "ms"),
						Map.of("name", "林示例", "institution", "示例研究院", "party", "zgc", "email",
								"lin.shili@moubridge.example", "language", "zh")));
		this.office.complete(MRANTI, reference, "Write concept note", fields);
	}

	/** The company has a link in its mailbox and applies behind it. */
	private void waitsForTheCompany() {
		String reference = this.office.start(ZGC, "soft-landing", "Example Robotics comes to Kuala Lumpur");
		this.office.complete(ZGC, reference, "Invite company", Map.of("name", "Example Robotics", "position",
				"Head of overseas sales", "email", "company@moubridge.example", "language", "zh"));
	}

	private Map<String, Object> header(String title, String titleZh, String budget, String currency) {
		return new HashMap<>(Map.of("title", title, "titleZh", titleZh, "budget", budget, "currency", currency,
				"riskLevel", "LOW", "confidentiality", "INTERNAL", "expectedOutcome", "Both parks change one practice",
				"indicator", "Practices adopted", "baseline", "0", "target", "2"));
	}

	private String day(int days) {
		return this.today.plusDays(days).toString();
	}

}
