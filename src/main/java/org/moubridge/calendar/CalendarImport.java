package org.moubridge.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads at every start, after the Memoranda, the years of each party's file that were not
 * loaded before; what an office changed since stays.
 */
@Component
@Order(20)
class CalendarImport implements ApplicationRunner {

	private final Parties parties;

	private final CalendarLoading loading;

	private final ResourceLoader resources;

	CalendarImport(Parties parties, CalendarLoading loading, ResourceLoader resources) {
		this.parties = parties;
		this.loading = loading;
		this.resources = resources;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException {
		for (Party party : this.parties.all()) {
			String holidays = party.week().holidays();
			if (holidays != null) {
				this.loading.loadMissingYears(party.id(),
						this.resources.getResource(holidays).getContentAsString(StandardCharsets.UTF_8));
			}
		}
	}

}
