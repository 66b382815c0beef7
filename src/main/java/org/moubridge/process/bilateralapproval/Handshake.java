package org.moubridge.process.bilateralapproval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.calendar.Feasibility;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.FeasibilityText;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.PlannedStart;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an approver sees in Tasklist around the question: in English, except for what is
 * hers alone.
 */
@Component
class Handshake {

	private static final Locale LANGUAGE = Locale.ENGLISH;

	private final Approvals approvals;

	private final Initiatives initiatives;

	private final ContentText texts;

	private final PlannedStart start;

	private final FeasibilityText feasibility;

	private final Parties parties;

	private final MessageSource messages;

	Handshake(Approvals approvals, Initiatives initiatives, ContentText texts, PlannedStart start,
			FeasibilityText feasibility, Parties parties, MessageSource messages) {
		this.approvals = approvals;
		this.initiatives = initiatives;
		this.texts = texts;
		this.start = start;
		this.feasibility = feasibility;
		this.parties = parties;
		this.messages = messages;
	}

	/** The version and hash that the answer will name, then the content. */
	String summary(String reference) {
		Initiative initiative = this.initiatives.inQuestion(reference);
		return text("handshake.version", reference, initiative.version(), initiative.contentHash().substring(0, 8))
				+ "\n\n"
				+ this.texts.markdown(this.initiatives.version(reference, initiative.version()).content(), LANGUAGE);
	}

	/** What changed since this person saw it last. */
	String changes(String reference, Person reader, Locale language) {
		int version = this.initiatives.inQuestion(reference).version();
		return this.approvals.lastSeen(reference, reader, version)
			.map((seen) -> changes(reference, seen, version, language))
			.orElseGet(() -> this.messages.getMessage("handshake.first-time", null, language));
	}

	/**
	 * Whether people can be there in time, seen from the day of the question: the form
	 * shows the one text of these that is in its reader's language.
	 */
	Map<String, Object> feasibility(String reference) {
		Optional<Feasibility> found = this.start.feasibility(this.initiatives.get(reference),
				this.initiatives.content(reference));
		return Map.of("feasibility", feasibility(found, LANGUAGE), "feasibilityMs",
				feasibility(found, Locale.forLanguageTag("ms")), "feasibilityZh", feasibility(found, Locale.CHINESE));
	}

	/** What was answered so far on this version. */
	String position(String reference) {
		int version = this.initiatives.inQuestion(reference).version();
		List<Decision> given = this.approvals.decisions(reference)
			.stream()
			.filter((decision) -> decision.stands() && decision.version() == version)
			.toList();
		if (given.isEmpty()) {
			return text("handshake.no-answer");
		}
		return given.stream()
			.map((decision) -> text("handshake.answer", this.parties.get(decision.party()).name(),
					text("answer." + decision.answer())))
			.collect(Collectors.joining("\n\n"));
	}

	private String feasibility(Optional<Feasibility> found, Locale language) {
		return found.map((one) -> this.feasibility.markdown(one, language)).orElse("");
	}

	private String changes(String reference, int before, int after, Locale language) {
		String list = this.texts
			.changes(this.initiatives.version(reference, before).content(),
					this.initiatives.version(reference, after).content(), language)
			.stream()
			.map((change) -> "* **" + change.label() + ":** " + Markdown.escape(change.before()).replace("\n", " ")
					+ " → " + Markdown.escape(change.after()).replace("\n", " "))
			.collect(Collectors.joining("\n"));
		return this.messages.getMessage("handshake.changes", new Object[] { before }, language) + "\n\n" + list;
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LANGUAGE);
	}

}
