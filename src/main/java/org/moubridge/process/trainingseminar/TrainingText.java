package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.moubridge.access.Parties;
import org.moubridge.initiative.Certificate;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The short texts that forms of a training show around their fields, in English as all
 * forms.
 */
@Component
class TrainingText {

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final Parties parties;

	private final MessageSource messages;

	TrainingText(Initiatives initiatives, Trainings trainings, Parties parties, MessageSource messages) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.parties = parties;
		this.messages = messages;
	}

	/** Title, dates, seats, and how many people registered so far. */
	String registrations(String reference) {
		TrainingContent content = (TrainingContent) this.initiatives.content(reference);
		List<Registration> all = this.trainings.registrations(reference);
		long accepted = all.stream().filter((one) -> one.status() == RegistrationStatus.ACCEPTED).count();
		return text("training.registrations", Markdown.escape(content.title()), content.proposal().startDate(),
				content.proposal().endDate(), content.proposal().seatsMin(), content.proposal().seatsMax(), all.size(),
				accepted);
	}

	/** Title and days. */
	String dates(String reference) {
		var proposal = ((TrainingContent) this.initiatives.content(reference)).proposal();
		return text("training.dates", Markdown.escape(proposal.title()), String.valueOf(proposal.startDate()),
				String.valueOf(proposal.endDate()));
	}

	/** Title, day and speaker of a session as it is held. */
	String session(PlannedSession session) {
		return text("training.session", session.number(), Markdown.escape(session.title()),
				String.valueOf(session.day()), Markdown.escape(session.speaker()));
	}

	/** Who cannot travel, why, and what that person teaches. */
	String traveller(Entry traveller) {
		String sessions = traveller.text("sessionNumber");
		return text("training.traveller", Markdown.escape(traveller.label()),
				text("initiative.value." + traveller.text("notReadyReason")))
				+ ((sessions != null) ? "\n\n" + text("initiative.field.sessionNumber") + ": " + sessions : "");
	}

	/** Why somebody got a letter instead of a certificate. */
	String letter(Certificate letter, boolean feedback) {
		return text("training.letter", Markdown.escape(letter.name()), letter.attendancePercent(),
				text(feedback ? "training.yes" : "training.no"));
	}

	/** The readiness rule's advice. */
	String advice(String advice) {
		return text("training.advice", text("content.value." + advice));
	}

	/** The names of the participants, each on a line. */
	String names(List<Registration> people) {
		return people.stream().map((one) -> "* " + Markdown.escape(one.name())).collect(Collectors.joining("\n"));
	}

	String party(String id) {
		return this.parties.get(id).name();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
