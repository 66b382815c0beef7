package org.moubridge.initiative;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.Decision;
import org.moubridge.approval.Question;
import org.moubridge.approval.Questions;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.notification.Correspondence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Everything that the page of an initiative shows, by a number of statements that does
 * not depend on how much has happened.
 */
@Component
public class InitiativeView {

	private static final int MAILS_SHOWN = 12;

	private final Initiatives initiatives;

	private final InitiativeRegister register;

	private final ContentText texts;

	private final ChangeLists changes;

	private final PlannedStart start;

	private final Timeline timeline;

	private final TimelineText sentences;

	private final Steps steps;

	private final ApprovalHistory approvals;

	private final Questions questions;

	private final PartText parts;

	private final TrainingRoll roll;

	private final Correspondence mails;

	private final Parties parties;

	private final People people;

	private final Courts courts;

	private final WorkingTimeText workingTime;

	private final PublicRegistration registration;

	private final List<InitiativeSection> sections;

	InitiativeView(Initiatives initiatives, InitiativeRegister register, ContentText texts, ChangeLists changes,
			PlannedStart start, Timeline timeline, TimelineText sentences, Steps steps, ApprovalHistory approvals,
			Questions questions, PartText parts, TrainingRoll roll, Correspondence mails, Parties parties,
			People people, Courts courts, WorkingTimeText workingTime, PublicRegistration registration,
			List<InitiativeSection> sections) {
		this.initiatives = initiatives;
		this.register = register;
		this.texts = texts;
		this.changes = changes;
		this.start = start;
		this.timeline = timeline;
		this.sentences = sentences;
		this.steps = steps;
		this.approvals = approvals;
		this.questions = questions;
		this.parts = parts;
		this.roll = roll;
		this.mails = mails;
		this.parties = parties;
		this.people = people;
		this.courts = courts;
		this.workingTime = workingTime;
		this.registration = registration;
		this.sections = sections;
	}

	/** Throws {@link UnknownInitiative} if this person may not read it. */
	@Transactional(readOnly = true)
	public void fill(Model model, Person reader, String reference, Locale locale) {
		Initiative initiative = this.initiatives.readableBy(reader, reference);
		InitiativeEntry entry = this.register.get(reader, reference);
		Map<String, Party> parties = this.parties.all()
			.stream()
			.collect(Collectors.toMap(Party::id, Function.identity()));
		model.addAttribute("initiative", initiative);
		model.addAttribute("entry", entry);
		model.addAttribute("parties", parties);
		model.addAttribute("zone", zone(reader, initiative, parties));
		model.addAttribute("due", due(entry.dueAt(), initiative, parties));
		model.addAttribute("parts",
				Stream
					.concat(this.parts.of(initiative, reader, locale).stream(),
							this.parts.lists(initiative, locale).stream())
					.toList());
		model.addAttribute("mails", this.mails.about(reference, reader, MAILS_SHOWN));
		List<Version> versions = content(model, initiative, locale);
		List<Step> open = this.steps.openOf(reference);
		history(model, initiative, reader, versions, open, parties, locale);
		participants(model, initiative, reader);
		court(model, initiative, open, locale);
		this.sections.forEach((section) -> section.show(model, initiative, reader, open));
	}

	private List<Version> content(Model model, Initiative initiative, Locale locale) {
		List<Version> versions = this.initiatives.versions(initiative.reference());
		ChangeLists.Overview course = this.changes.overview(initiative);
		StreamContent approved = versions.stream()
			.filter((version) -> version.number() == initiative.version())
			.map(Version::content)
			.findFirst()
			.orElseThrow();
		StreamContent content = this.initiatives.postponed(initiative, approved, course.postponed());
		model.addAttribute("wishes", course.wishes());
		model.addAttribute("feasibility", this.start.note(initiative, content, locale).orElse(null));
		model.addAttribute("lines", this.texts.lines(content, locale));
		model.addAttribute("versions", versions);
		model.addAttribute("changes", this.texts.history(versions, locale));
		return versions;
	}

	private void history(Model model, Initiative initiative, Person reader, List<Version> versions, List<Step> open,
			Map<String, Party> parties, Locale locale) {
		String reference = initiative.reference();
		List<TimelineEntry> facts = this.timeline.shownTo(reader, initiative);
		List<Decision> decisions = this.approvals.decisions(reference);
		List<Question> questions = this.questions.of(reference);
		Set<String> people = mentioned(initiative, versions, facts, open, decisions);
		questions.forEach((question) -> {
			people.add(question.asker());
			add(people, question.answeredBy());
		});
		Map<String, String> names = this.people.names(people);
		boolean approved = facts.stream().anyMatch((entry) -> entry.fact().equals("approved"));
		model.addAttribute("names", names);
		model.addAttribute("phases", PhaseTrack.of(initiative, facts));
		model.addAttribute("changeKinds", ChangeKind.values());
		model.addAttribute("exits", Exit.openTo(reader, initiative, approved,
				(ChangeLists.Wishes) Objects.requireNonNull(model.getAttribute("wishes"))));
		model.addAttribute("steps",
				open.stream()
					.map((step) -> OpenStep.of(step, names, reader, due(step.dueAt(), initiative, parties)))
					.toList());
		model.addAttribute("rounds", this.approvals.rounds(initiative, decisions, names, reader));
		model.addAttribute("questions", questions);
		model.addAttribute("mayAnswerQuestions", reader.coordinates(initiative.leadParty()));
		model.addAttribute("mayReadRecord",
				reader.isManager() || initiative.parties().stream().anyMatch(reader::coordinates));
		model.addAttribute("events", events(facts, locale));
	}

	/** Newest first: who comes back wants to know what is new. */
	private List<Event> events(List<TimelineEntry> facts, Locale locale) {
		List<Event> events = new ArrayList<>();
		facts.forEach((entry) -> events.add(0, new Event(entry, this.sentences.sentence(entry, locale))));
		return events;
	}

	/** Whose turn it was for how long, and whether the next deadline may still move. */
	private void court(Model model, Initiative initiative, List<Step> open, Locale locale) {
		Court court = this.courts.of(initiative);
		Map<String, String> worked = new LinkedHashMap<>();
		court.calendars()
			.forEach((calendar) -> worked.put(calendar.party(),
					this.workingTime.of(court.worked().get(calendar.party()), calendar, locale)));
		model.addAttribute("court", court.parts());
		model.addAttribute("worked", worked);
		model.addAttribute("turnFor",
				court.current()
					.map((stretch) -> this.workingTime.of(stretch.worked(), court.calendarOf(stretch), locale))
					.orElse(null));
		model.addAttribute("provisional", open.stream().anyMatch((step) -> isProvisional(step, court.calendars())));
	}

	private static boolean isProvisional(Step step, List<WorkingCalendar> calendars) {
		Instant due = step.dueAt();
		return due != null && calendars.stream()
			.filter((calendar) -> step.allowance().parties().contains(calendar.party()))
			.anyMatch((calendar) -> calendar.isProvisional(calendar.today(due)));
	}

	/** Names of participants are for those who work with them. */
	private void participants(Model model, Initiative initiative, Person reader) {
		boolean named = initiative.namesParticipantsTo(reader);
		List<TrainingRoll.Participant> all = this.roll.of(initiative.reference());
		model.addAttribute("participants", all);
		model.addAttribute("participantsNamed", named);
		model.addAttribute("registration",
				named ? this.registration.address(initiative.reference()).orElse(null) : null);
	}

	private static Set<String> mentioned(Initiative initiative, List<Version> versions, List<TimelineEntry> facts,
			List<Step> open, List<Decision> decisions) {
		Set<String> people = new LinkedHashSet<>(List.of(initiative.proposer()));
		versions.forEach((version) -> people.add(version.editedBy()));
		facts.stream().map(TimelineEntry::person).forEach((person) -> add(people, person));
		open.stream().map(Step::assignee).forEach((person) -> add(people, person));
		decisions.forEach((decision) -> {
			people.add(decision.approver());
			add(people, decision.onBehalfOf());
		});
		return people;
	}

	private static void add(Set<String> people, @Nullable String person) {
		if (person != null) {
			people.add(person);
		}
	}

	/** Returns the reader's time zone; for the operator's own people the lead's. */
	private static ZoneId zone(Person reader, Initiative initiative, Map<String, Party> parties) {
		Party party = parties.get((reader.party() != null) ? reader.party() : initiative.leadParty());
		return (party != null) ? party.zone() : ZoneId.of("UTC");
	}

	/** Returns the next deadline on the clocks of both parties. */
	private static List<ZonedDateTime> due(@Nullable Instant due, Initiative initiative, Map<String, Party> parties) {
		return (due == null) ? List.of()
				: initiative.parties().stream().map((party) -> due.atZone(parties.get(party).zone())).toList();
	}

	/** Something that happened, and its sentence. */
	record Event(TimelineEntry entry, String sentence) {
	}

}
