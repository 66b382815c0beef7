package org.moubridge.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;

import org.springframework.stereotype.Service;

/**
 * Tells whether a start can be kept, from the travel rules and the calendars of both
 * parties.
 */
@Service
public class FeasibilityCheck {

	private final TravelRules rules;

	private final Calendars calendars;

	private final Parties parties;

	private final Clock clock;

	FeasibilityCheck(TravelRules rules, Calendars calendars, Parties parties, Clock clock) {
		this.rules = rules;
		this.calendars = calendars;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * Returns how things look today. People of both parties may travel, to the other
	 * party's country.
	 */
	public Feasibility of(String leadParty, String partnerParty, Stay wanted) {
		Map<String, Party> all = this.parties.all().stream().collect(Collectors.toMap(Party::id, Function.identity()));
		Traveller lead = traveller(all.get(leadParty), all.get(partnerParty));
		Traveller partner = traveller(all.get(partnerParty), all.get(leadParty));
		LocalDate today = lead.calendar().today(this.clock.instant());
		return new LeadTimes(this.rules.all(), lead, partner, wanted).seenFrom(today);
	}

	private Traveller traveller(Party home, Party destination) {
		return new Traveller(home.country(), destination.country(), this.calendars.of(home.id()));
	}

}
