package org.moubridge.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.NewPerson;
import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The people of the demo, after the parties are registered. All are invented: their
 * family names mean "example" in Malay, Chinese and English.
 */
@Component
@Profile("demo")
@Order(DemoPeople.ORDER)
class DemoPeople implements ApplicationRunner {

	static final int ORDER = 100;

	static final String PASSWORD = "demo";

	private static final Logger logger = LoggerFactory.getLogger(DemoPeople.class);

	private static final Locale CHINESE = Locale.CHINESE;

	private static final Locale MALAY = Locale.forLanguageTag("ms");

	private final People people;

	private final Parties parties;

	DemoPeople(People people, Parties parties) {
		this.people = people;
		this.parties = parties;
	}

	/**
	 * The coordinators hold all small roles; legal and jsc have a second member, since
	 * who proposes never approves.
	 */
	@Override
	public void run(ApplicationArguments args) {
		operator("admin", "Alex Sample", "admin", "camunda-admin");
		operator("manager", "Morgan Sample", "manager");
		operator("compliance", "Casey Sample", "compliance");
		member("mranti", "coordinator", "Aina Contoh", Locale.ENGLISH, "hr", "legal", "analyst", "reviewer", "liaison",
				"jsc");
		member("mranti", "approver", "Farid Contoh", MALAY, "jsc");
		member("mranti", "finance", "Siti Contoh", Locale.ENGLISH, "legal");
		member("zgc", "coordinator", "Lin Shili", CHINESE, "hr", "legal", "analyst", "reviewer", "liaison", "jsc");
		member("zgc", "approver", "Wang Shili", CHINESE, "jsc");
		member("zgc", "finance", "Chen Shili", CHINESE, "legal");
		secondFinanceOfficer("mranti", "Devi Contoh", Locale.ENGLISH);
		secondFinanceOfficer("zgc", "Zhou Shili", CHINESE);
	}

	private void operator(String id, String name, String... groups) {
		register(id, null, name, Locale.ENGLISH, Set.of(groups));
	}

	private void member(String party, String role, String name, Locale language, String... smallRoles) {
		if (this.parties.find(party).isEmpty()) {
			logger.warn("The party {} is not registered, so {} has no login", party, name);
			return;
		}
		Set<String> groups = Stream.concat(Stream.of(role), Arrays.stream(smallRoles))
			.map((each) -> party + "-" + each)
			.collect(Collectors.toSet());
		register(party + "-" + role, party, name, language, groups);
	}

	/**
	 * Who planned the budget last does not approve it, so there is somebody else who may.
	 */
	private void secondFinanceOfficer(String party, String name, Locale language) {
		if (this.parties.find(party).isPresent()) {
			register(party + "-finance-2", party, name, language, Set.of(party + "-finance", party + "-legal"));
		}
	}

	private void register(String id, @Nullable String party, String name, Locale language, Set<String> groups) {
		if (this.people.find(id).isEmpty()) {
			this.people.register(new NewPerson(id, party, name, id + "@moubridge.example", language, PASSWORD, groups));
		}
	}

}
