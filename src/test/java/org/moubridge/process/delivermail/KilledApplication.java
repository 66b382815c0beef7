package org.moubridge.process.delivermail;

import java.util.Map;

import org.moubridge.MouBridgeApplication;
import org.moubridge.Office;
import org.moubridge.TestPeople;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The product in a process of its own, which a test kills. */
final class KilledApplication {

	/** Asks for approval of a training once it has started. */
	static final String ASK = "ask";

	private KilledApplication() {
	}

	public static void main(String[] args) {
		var application = new SpringApplication(MouBridgeApplication.class, TestPeople.class, Office.class);
		application.setAdditionalProfiles("test");
		ConfigurableApplicationContext context = application.run(args);
		if (context.getEnvironment().getProperty(ASK, Boolean.class, false)) {
			ask(context.getBean(Office.class));
		}
	}

	private static void ask(Office office) {
		String reference = office.propose("mranti-coordinator", "Decided once");
		office.complete("mranti-coordinator", reference, "Propose training");
		office.complete("mranti-coordinator", reference, "Draft curriculum");
		office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		office.complete("mranti-coordinator", reference, "Arrange venue");
		office.complete("mranti-finance", reference, "Plan budget");
		office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
	}

}
