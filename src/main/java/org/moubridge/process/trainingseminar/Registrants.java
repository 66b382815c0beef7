package org.moubridge.process.trainingseminar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.moubridge.guest.PlaceGiven;
import org.moubridge.guest.RegistrationCancelled;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Reconfirmations;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;
import org.moubridge.invitation.Invitations;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.stream.Concerned;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the process does for the people who registered: tells them, counts them.
 */
@Component
class Registrants implements Concerned {

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final InitiativeMails mails;

	private final Invitations invitations;

	private final JoiningText joining;

	private final Reconfirmations reconfirmations;

	private final Refunds refunds;

	private final Clock clock;

	Registrants(Initiatives initiatives, Trainings trainings, InitiativeMails mails, Invitations invitations,
			JoiningText joining, Reconfirmations reconfirmations, Refunds refunds, Clock clock) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.mails = mails;
		this.invitations = invitations;
		this.joining = joining;
		this.reconfirmations = reconfirmations;
		this.refunds = refunds;
		this.clock = clock;
	}

	/**
	 * Tells everybody who registered what came of it; who was accepted is invited to the
	 * sessions.
	 */
	void tellSelection(String reference) {
		List<Registration> all = this.trainings.registrations(reference);
		tell(reference, MailTemplate.REGISTRATION_CONFIRMED, all, RegistrationStatus.ACCEPTED);
		tell(reference, MailTemplate.REGISTRATION_WAITLISTED, all, RegistrationStatus.WAITLISTED);
		tell(reference, MailTemplate.REGISTRATION_DECLINED, all, RegistrationStatus.DECLINED);
		Map<Boolean, List<Addressee>> accepted = all.stream()
			.collect(Collectors.partitioningBy((one) -> one.status() == RegistrationStatus.ACCEPTED,
					Collectors.mapping(InitiativeMails::addressee, Collectors.toList())));
		this.invitations.excuse(reference, accepted.get(false));
		this.invitations.invite(reference, accepted.get(true));
	}

	/** Whoever cancelled is invited no more. */
	@EventListener
	void on(RegistrationCancelled event) {
		Registration one = this.trainings.registration(event.reference(), event.registration());
		this.invitations.excuse(event.reference(), List.of(InitiativeMails.addressee(one)));
	}

	/** Whoever got a place from the waiting list learns of it as all others did. */
	@EventListener
	void on(PlaceGiven event) {
		Registration one = this.trainings.registration(event.reference(), event.registration());
		this.mails.toRegistrants(event.reference(), MailTemplate.REGISTRATION_CONFIRMED, List.of(one), Map.of());
		this.invitations.invite(event.reference(), List.of(InitiativeMails.addressee(one)));
	}

	/**
	 * Whoever has a place is asked to keep it or to give it back; returns a row for each.
	 */
	List<Map<String, String>> askAgain(String reference) {
		this.reconfirmations.ask(reference);
		return participantRows(reference);
	}

	/**
	 * Tells everybody who was not declined that the training does not take place; what
	 * they paid is given back.
	 */
	@Override
	public void tellCancellation(String reference) {
		List<Registration> concerned = this.trainings.registrations(reference)
			.stream()
			.filter((one) -> one.status() != RegistrationStatus.DECLINED)
			.toList();
		this.mails.toRegistrants(reference, MailTemplate.INITIATIVE_CANCELLED, concerned, Map.of());
		this.refunds.start(reference, concerned);
	}

	/**
	 * Tells the participants when and where, with the materials: when it is certain, and
	 * again before the training; once a day at most.
	 */
	void sendJoiningInformation(String reference) {
		String start = String.valueOf(content(reference).proposal().startDate());
		JoiningText.Facts facts = this.joining.of(reference);
		this.mails.toRegistrants(reference, MailTemplate.JOINING_INFORMATION, LocalDate.now(this.clock) + "/",
				this.trainings.participants(reference), (one) -> {
					Map<String, String> data = new HashMap<>(Map.of("due", start, "comment", facts.text(one)));
					facts.begins(one).ifPresent((begin) -> data.put("begins", begin));
					facts.place().ifPresent((place) -> data.put("place", place));
					return data;
				});
	}

	/**
	 * Tells the participants how a session is held now; calendars follow its day.
	 * @param occasion see {@link InitiativeMails#toCoordinators}
	 */
	void tellSessionChange(String reference, PlannedSession session, String occasion) {
		List<Registration> participants = this.trainings.participants(reference);
		JoiningText.Facts facts = this.joining.of(reference);
		this.mails.toRegistrants(reference, MailTemplate.SESSION_CHANGED, occasion + "/", participants,
				(one) -> Map.of("event", session.title(), "comment", facts.session(session, one)));
		this.invitations.invite(reference, participants.stream().map(InitiativeMails::addressee).toList());
	}

	int accepted(String reference) {
		return this.trainings.participants(reference).size();
	}

	int seatsMin(String reference) {
		return content(reference).proposal().seatsMin();
	}

	/** Whether every session has a speaker who confirmed. */
	boolean speakersConfirmed(String reference) {
		return this.trainings.confirmedSessions(reference).size() >= content(reference).curriculum().sessions().size();
	}

	List<Map<String, String>> sessionRows(String reference) {
		List<Map<String, String>> rows = new ArrayList<>();
		content(reference).curriculum()
			.sessions()
			.forEach((session) -> rows.add(Map.of("id", Integer.toString(rows.size() + 1))));
		return rows;
	}

	List<Map<String, String>> participantRows(String reference) {
		return this.trainings.participants(reference)
			.stream()
			.map((one) -> Map.of("id", one.id().toString(), "party", one.party()))
			.toList();
	}

	private void tell(String reference, MailTemplate template, List<Registration> all, RegistrationStatus status) {
		this.mails.toRegistrants(reference, template, all.stream().filter((one) -> one.status() == status).toList(),
				Map.of());
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

}
