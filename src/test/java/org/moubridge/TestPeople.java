package org.moubridge;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.NewPerson;
import org.moubridge.access.OfficeWeek;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.People;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * The two parties and a login for every role, password {@value #PASSWORD}; the first
 * administrator, {@code admin}, comes from the settings.
 */
@TestConfiguration
public class TestPeople implements ApplicationRunner {

	public static final String PASSWORD = "demo";

	private final Parties parties;

	private final People people;

	TestPeople(Parties parties, People people) {
		this.parties = parties;
		this.people = people;
	}

	@Override
	public void run(ApplicationArguments args) {
		this.parties.register(new Party("mranti", "Malaysian Research Accelerator for Technology and Innovation", null,
				"MY", ZoneId.of("Asia/Kuala_Lumpur"), Locale.forLanguageTag("ms"),
				OfficeWeek.usual("classpath:calendars/kuala-lumpur.ics")));
		this.parties.register(
				new Party("zgc", "Beijing Zhongguancun Science City", "北京中关村科学城", "CN", ZoneId.of("Asia/Shanghai"),
						Locale.forLanguageTag("zh-Hans"), OfficeWeek.usual("classpath:calendars/beijing.ics")));
		ofParty("mranti", Locale.ENGLISH);
		ofParty("zgc", Locale.forLanguageTag("zh-Hans"));
		person("mranti-coordinator-2", "mranti", Locale.ENGLISH, "mranti-coordinator");
		person("compliance", null, Locale.ENGLISH, "compliance");
		person("manager", null, Locale.ENGLISH, "manager");
	}

	/** Who proposes never approves: the coordinators hold neither legal nor jsc. */
	private void ofParty(String party, Locale language) {
		person(party + "-coordinator", party, language, party + "-coordinator", party + "-hr", party + "-analyst",
				party + "-reviewer", party + "-liaison");
		person(party + "-approver", party, language, party + "-approver", party + "-jsc");
		person(party + "-finance", party, language, party + "-finance", party + "-legal");
	}

	private void person(String id, @Nullable String party, Locale language, String... groups) {
		if (this.people.find(id).isEmpty()) {
			this.people
				.register(new NewPerson(id, party, id, id + "@moubridge.example", language, PASSWORD, Set.of(groups)));
		}
	}

}
