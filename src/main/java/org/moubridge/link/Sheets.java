package org.moubridge.link;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.approval.Questions;
import org.moubridge.approval.Subject;
import org.moubridge.initiative.ContentChange;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.FeasibilityNote;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.PlannedStart;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet of a question. */
@Component
@Transactional(readOnly = true)
class Sheets {

	private final Approvals approvals;

	private final Questions questions;

	private final Initiatives initiatives;

	private final ContentText texts;

	private final PlannedStart start;

	private final Parties parties;

	private final People people;

	private final Words words;

	Sheets(Approvals approvals, Questions questions, Initiatives initiatives, ContentText texts, PlannedStart start,
			Parties parties, People people, Words words) {
		this.approvals = approvals;
		this.questions = questions;
		this.initiatives = initiatives;
		this.texts = texts;
		this.start = start;
		this.parties = parties;
		this.people = people;
		this.words = words;
	}

	/**
	 * Returns what the reader may see.
	 * @param signedIn whether we know the reader by more than her link
	 */
	Sheet of(Situation situation, Locale language, boolean signedIn) {
		ApprovalRequest request = situation.request();
		Subject subject = request.subject();
		Party party = this.parties.get(request.slot().party());
		Party partner = this.parties
			.get(party.id().equals(subject.leadParty()) ? subject.partnerParty() : subject.leadParty());
		boolean open = signedIn || !situation.guarded();
		Integer since = open ? since(situation) : null;
		List<ContentChange> changes = (since != null) ? changes(situation, since, language) : List.of();
		boolean asked = situation.state() == State.ASKED;
		return new Sheet(subject.reference(), title(subject, language), subject.version(), subject.contentHash(),
				situation.reader().name(), this.words.name(party, language),
				this.words.role(request.slot().role(), language), this.words.name(partner, language),
				situation.initiative().status(), this.words.due(request.dueAt(), party, partner, language),
				asked ? content(subject, changes, language) : List.of(), since, changes,
				situation.state().tellsPositions() ? positions(request, party, open, language) : List.of(),
				asked ? feasibility(situation, language) : null, asked ? questions(situation, language) : List.of(),
				answer(situation.decision(), party, open, language));
	}

	/** The title in Chinese to who reads Chinese, if there is one. */
	private String title(Subject subject, Locale language) {
		if (!language.getLanguage().equals("zh")) {
			return subject.title();
		}
		var content = this.initiatives.version(subject.reference(), subject.version()).content();
		return Objects.toString(this.initiatives.fields(content).get("titleZh"), subject.title());
	}

	/** The version that this person saw last, or was asked about when things changed. */
	private @Nullable Integer since(Situation situation) {
		ApprovalRequest request = situation.request();
		if (situation.state() == State.CHANGED) {
			return request.subject().version();
		}
		if (situation.state() != State.ASKED) {
			return null;
		}
		return this.approvals.lastSeen(request.subject().reference(), situation.reader(), request.subject().version())
			.orElse(null);
	}

	private List<ContentChange> changes(Situation situation, int since, Locale language) {
		Subject subject = situation.request().subject();
		int now = (situation.state() == State.CHANGED) ? situation.initiative().version() : subject.version();
		return this.texts.changes(this.initiatives.version(subject.reference(), since).content(),
				this.initiatives.version(subject.reference(), now).content(), language);
	}

	private List<Sheet.Line> content(Subject subject, List<ContentChange> changes, Locale language) {
		Set<String> changed = changes.stream().map(ContentChange::field).collect(Collectors.toSet());
		var content = this.initiatives.version(subject.reference(), subject.version()).content();
		return this.texts.lines(content, language)
			.stream()
			.map((line) -> new Sheet.Line(line.label(), line.value(), changed.contains(line.field())))
			.toList();
	}

	private @Nullable FeasibilityNote feasibility(Situation situation, Locale language) {
		Subject subject = situation.request().subject();
		var content = this.initiatives.version(subject.reference(), subject.version()).content();
		return this.start.note(situation.initiative(), content, language).orElse(null);
	}

	private List<Sheet.Position> positions(ApprovalRequest request, Party reader, boolean open, Locale language) {
		String reference = request.subject().reference();
		List<Decision> decisions = this.approvals.decisions(reference);
		return this.approvals.requests(reference)
			.stream()
			.filter((other) -> other.round() == request.round())
			.map((other) -> new Sheet.Position(this.words.name(this.parties.get(other.slot().party()), language),
					this.words.role(other.slot().role(), language), other.id().equals(request.id()),
					answer(standing(decisions, other), reader, open, language)))
			.toList();
	}

	/** What this reader asked about the initiative, and what came back. */
	private List<Sheet.Asked> questions(Situation situation, Locale language) {
		ZoneId zone = this.parties.get(situation.request().slot().party()).zone();
		return this.questions.of(situation.request().subject().reference())
			.stream()
			.filter((one) -> one.asker().equals(situation.reader().id()))
			.map((one) -> new Sheet.Asked(one.text(), this.words.moment(one.askedAt(), zone, language), one.answer()))
			.toList();
	}

	private Sheet.@Nullable Answer answer(@Nullable Decision decision, Party reader, boolean open, Locale language) {
		if (decision == null) {
			return null;
		}
		String who = decision.approver().isEmpty() ? this.words.say("link.erased", language)
				: this.people.find(decision.approver()).map(Person::name).orElse(decision.approver());
		return new Sheet.Answer(inPlaceOf(who, decision.onBehalfOf(), language), decision.answer(),
				this.words.moment(decision.decidedAt(), reader.zone(), language), open ? decision.comment() : null,
				decision.channel());
	}

	private String inPlaceOf(String who, @Nullable String person, Locale language) {
		return (person == null) ? who : this.words.say("link.in-place-of", language, who,
				this.people.find(person).map(Person::name).orElse(person));
	}

	private static @Nullable Decision standing(List<Decision> decisions, ApprovalRequest request) {
		return decisions.stream()
			.filter((decision) -> decision.stands() && decision.request().equals(request.id()))
			.findFirst()
			.orElse(null);
	}

}
