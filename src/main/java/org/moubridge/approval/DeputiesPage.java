package org.moubridge.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.moubridge.access.CurrentPerson;
import org.moubridge.access.NotAllowed;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deputies of the reader's party. */
@Controller
@RequestMapping("/deputies")
class DeputiesPage {

	private static final String VIEW = "deputies";

	private final Deputies deputies;

	private final People people;

	private final CurrentPerson currentPerson;

	DeputiesPage(Deputies deputies, People people, CurrentPerson currentPerson) {
		this.deputies = deputies;
		this.people = people;
		this.currentPerson = currentPerson;
	}

	/**
	 * Shows the list.
	 * @param person whom the form proposes to find a deputy for, as links from notes do
	 */
	@GetMapping
	String list(@RequestParam(defaultValue = "") String person, Model model) {
		return show(new Proposal(person, "", "", ""), model);
	}

	@PostMapping
	String propose(Proposal proposal, Model model) {
		try {
			this.deputies.propose(this.currentPerson.get(), proposal.person(), proposal.deputy(),
					day(proposal.firstDay()), day(proposal.lastDay()));
			return "redirect:/deputies";
		}
		catch (Refusal refusal) {
			model.addAttribute("mistake", refusal.getLocalizedMessage());
			return show(proposal, model);
		}
	}

	@PostMapping("/{id}/approval")
	String approve(@PathVariable UUID id) {
		this.deputies.approve(this.currentPerson.get(), id);
		return "redirect:/deputies";
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID id) {
		this.deputies.end(this.currentPerson.get(), id);
		return "redirect:/deputies";
	}

	private String show(Proposal proposal, Model model) {
		Person reader = this.currentPerson.get();
		if (reader.party() == null) {
			throw new NotAllowed("error.deputies.not-yours");
		}
		List<Person> members = this.people.ofParty(reader.party());
		Map<String, String> names = members.stream().collect(Collectors.toMap(Person::id, Person::name));
		model.addAttribute("proposal", proposal);
		model.addAttribute("members", members);
		model.addAttribute("absent", reader.coordinates(reader.party()) ? members : Stream.of(reader).toList());
		model.addAttribute("rows",
				this.deputies.of(reader.party()).stream().map((one) -> row(one, reader, names)).toList());
		return VIEW;
	}

	private Row row(Deputy one, Person reader, Map<String, String> names) {
		return new Row(one, name(names, one.person()), name(names, one.deputy()), name(names, one.proposedBy()),
				(one.approvedBy() != null) ? name(names, one.approvedBy()) : "", state(one),
				this.deputies.mayApprove(reader, one), this.deputies.mayEnd(reader, one));
	}

	private String state(Deputy one) {
		if (this.deputies.isOver(one)) {
			return one.ended() ? "ended" : "over";
		}
		if (one.approvedBy() == null) {
			return "proposed";
		}
		return this.deputies.isActive(one) ? "active" : "agreed";
	}

	private static String name(Map<String, String> names, String id) {
		return names.getOrDefault(id, id);
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new Refusal("error.deputy.day");
		}
	}

	/** What was typed; anything may be empty. */
	record Proposal(String person, String deputy, String firstDay, String lastDay) {

		Proposal {
			person = (person != null) ? person : "";
			deputy = (deputy != null) ? deputy : "";
			firstDay = (firstDay != null) ? firstDay : "";
			lastDay = (lastDay != null) ? lastDay : "";
		}

	}

	/**
	 * One deputy as the list shows it.
	 *
	 * @param approvedBy empty while nobody has agreed
	 * @param state proposed, agreed, active, over or ended
	 */
	record Row(Deputy deputy, String person, String substitute, String proposedBy, String approvedBy, String state,
			boolean approvable, boolean endable) {
	}

}
