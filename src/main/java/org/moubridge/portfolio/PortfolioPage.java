package org.moubridge.portfolio;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.Person;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after signing in; its form works without JavaScript too. */
@Controller
class PortfolioPage {

	private static final List<String> STATES = List.of("DRAFT", "IN_APPROVAL", "APPROVED", "RUNNING", "SUSPENDED",
			"IN_REVIEW", "CLOSED", "REJECTED", "WITHDRAWN", "CANCELLED");

	private final Portfolio portfolio;

	private final PartyTimes times;

	private final CurrentPerson currentPerson;

	PortfolioPage(Portfolio portfolio, PartyTimes times, CurrentPerson currentPerson) {
		this.portfolio = portfolio;
		this.times = times;
		this.currentPerson = currentPerson;
	}

	@GetMapping("/")
	String show(Filter filter, Model model) {
		Person reader = this.currentPerson.get();
		List<PartyName> parties = this.portfolio.parties(reader);
		model.addAttribute("waiting", this.portfolio.waitingFor(reader));
		model.addAttribute("memoranda", this.portfolio.memoranda(reader));
		model.addAttribute("streams", this.portfolio.streams(reader));
		model.addAttribute("parties", parties);
		model.addAttribute("partyNames", names(parties));
		model.addAttribute("times", this.times.of(reader, parties));
		model.addAttribute("states", STATES);
		model.addAttribute("page", this.portfolio.initiatives(reader, filter));
		return "portfolio";
	}

	private static Map<String, String> names(List<PartyName> parties) {
		return parties.stream().collect(Collectors.toMap(PartyName::id, PartyName::name));
	}

}
