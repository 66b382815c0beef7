package org.moubridge.guest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.Parties;
import org.moubridge.access.TooLate;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People register themselves. Nothing counts, and nothing else is sent, before the
 * address was confirmed by its link; the same link then changes and cancels the
 * registration. To whom a page answers it never says who else has registered.
 */
@Service
@Transactional
public class Registrations {

	private static final Logger log = LoggerFactory.getLogger(Registrations.class);

	private static final String ADDRESS = "email";

	private static final String CONSENT = "consent";

	private final RegistrationRequests requests;

	private final RegistrationConsents consents;

	private final PublicDoor door;

	private final GuestForms forms;

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final Timeline timeline;

	private final Parties parties;

	private final Mails mails;

	private final ApplicationEventPublisher events;

	private final RegistrationSettings settings;

	private final Clock clock;

	Registrations(RegistrationRequests requests, RegistrationConsents consents, PublicDoor door, GuestForms forms,
			Initiatives initiatives, Trainings trainings, Timeline timeline, Parties parties, Mails mails,
			ApplicationEventPublisher events, RegistrationSettings settings, Clock clock) {
		this.requests = requests;
		this.consents = consents;
		this.door = door;
		this.forms = forms;
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.timeline = timeline;
		this.parties = parties;
		this.mails = mails;
		this.events = events;
		this.settings = settings;
		this.clock = clock;
	}

	/** Returns the form while registration is open. */
	@Transactional(readOnly = true)
	public Optional<GuestForm> form(String reference, Locale language) {
		return this.door.task(reference).flatMap((task) -> this.forms.show(task, language));
	}

	/**
	 * Takes a registration that is not confirmed yet and sends its address one mail;
	 * after some mails in a day it sends none and says nothing of it.
	 */
	public void request(String reference, Map<String, Object> typed, GuestConsent consent) {
		Map<String, Object> fields = checked(reference, typed);
		Instant now = this.clock.instant();
		if (this.requests.ofNetwork(consent.network(), now.minus(Duration.ofHours(1))) >= this.settings.perNetwork()
				|| this.requests.ofTraining(reference, now.minus(Duration.ofDays(1))) >= this.settings.perTraining()) {
			throw new TooMany("error.registration.too-many");
		}
		String address = (String) fields.get(ADDRESS);
		this.requests.queue(address);
		boolean silent = this.requests.ofAddress(address, now.minus(Duration.ofDays(1))) >= this.settings
			.mailsPerAddress();
		UUID id = this.requests.add(reference, address, fields, consent, now);
		if (!silent) {
			// her name is not known yet: what stands there was typed by anybody
			Addressee to = new Addressee(null, null, address, address, consent.language());
			this.mails.send(new Mail("registration/" + id, MailTemplate.REGISTRATION_ADDRESS, to, reference,
					id.toString(), Map.of("title", this.initiatives.get(reference).title())));
		}
	}

	/** Returns what a link was sent for; empty when we never sent it. */
	@Transactional(readOnly = true)
	public Optional<RegistrationRequest> byLink(String token) {
		return this.requests.byLink(token);
	}

	/** Returns what came of a request; empty when it was cancelled or not confirmed. */
	@Transactional(readOnly = true)
	public Optional<Registration> registration(RegistrationRequest request) {
		return Optional.ofNullable(request.registration())
			.flatMap((id) -> this.trainings.activeRegistration(request.reference(), id));
	}

	/**
	 * The address is confirmed: the registration counts, above the number of seats on the
	 * waiting list. Who is registered already changes what was registered.
	 */
	public void confirm(UUID id) {
		RegistrationRequest request = lock(id);
		if (request.confirmed()) {
			return;
		}
		requireOpen(request.reference());
		Optional<Registration> known = this.trainings.registrations(request.reference())
			.stream()
			.filter((one) -> one.email().equalsIgnoreCase(request.address()))
			.findFirst();
		known.ifPresent((one) -> this.trainings.change(one.id(), request.fields()));
		UUID registration = known.map(Registration::id)
			.orElseGet(() -> this.trainings.register(request.reference(), "link", request.fields(),
					place(request.reference())));
		this.requests.confirm(id, registration, this.clock.instant());
		this.consents.given(id);
		if (known.isEmpty()) {
			tell(request, "registered-by-link");
		}
	}

	/** Changes what was registered, until registration closes. */
	public void change(UUID id, Map<String, Object> typed, GuestConsent consent) {
		RegistrationRequest request = lock(id);
		Registration registration = registration(request)
			.orElseThrow(() -> new TooLate("error.registration.cancelled"));
		Map<String, Object> fields = checked(request.reference(), with(typed, ADDRESS, request.address()));
		this.trainings.change(registration.id(), fields);
		this.requests.change(id, fields);
		this.consents.changed(id, consent, this.clock.instant());
		tell(request, "registration-changed-by-link");
	}

	/**
	 * Gives the place back and takes the consent back, until the training starts; the
	 * first on the waiting list gets it.
	 */
	public void cancel(UUID id, GuestConsent consent) {
		RegistrationRequest request = lock(id);
		Registration registration = registration(request)
			.orElseThrow(() -> new TooLate("error.registration.cancelled"));
		if (!mayCancel(request.reference())) {
			throw new TooLate("error.registration.started");
		}
		this.trainings.cancel(registration.id());
		this.consents.withdrawn(id, consent, this.clock.instant());
		tell(request, "registration-cancelled-by-link");
		this.events.publishEvent(new RegistrationCancelled(request.reference(), registration.id()));
		if (registration.status() != RegistrationStatus.WAITLISTED) {
			promote(request.reference(), registration.status());
		}
	}

	/** Whether registration is still open. */
	@Transactional(readOnly = true)
	public boolean isOpen(String reference) {
		return this.door.task(reference).isPresent();
	}

	/** Whether the training has not started yet, where it takes place. */
	@Transactional(readOnly = true)
	public boolean mayCancel(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.parties.get(initiative.leadParty()).zone());
		LocalDate start = content(reference).proposal().startDate();
		return !initiative.status().isFinal() && (start == null || today.isBefore(start));
	}

	@Scheduled(fixedDelayString = "${moubridge.registration.clean-up:PT1H}")
	void dropUnconfirmed() {
		int dropped = this.requests.drop(this.clock.instant().minus(this.settings.unconfirmedLife()));
		if (dropped > 0) {
			log.info("{} registrations were dropped whose address nobody confirmed", dropped);
		}
	}

	/** Later on, everything is prepared for those who were told how to join. */
	private void promote(String reference, RegistrationStatus place) {
		if (place == RegistrationStatus.DECLINED || this.trainings.joiningInformationSent(reference)
				|| place(reference) == RegistrationStatus.WAITLISTED) {
			return;
		}
		this.trainings.registrations(reference)
			.stream()
			.filter((one) -> one.status() == RegistrationStatus.WAITLISTED)
			.findFirst()
			.ifPresent((one) -> {
				this.trainings.select(reference, Map.of(one.id(), place));
				if (place == RegistrationStatus.ACCEPTED) {
					this.events.publishEvent(new PlaceGiven(reference, one.id()));
				}
			});
	}

	private RegistrationStatus place(String reference) {
		Integer seats = content(reference).proposal().seatsMax();
		long taken = this.trainings.registrations(reference)
			.stream()
			.filter((one) -> one.status() == RegistrationStatus.REGISTERED
					|| one.status() == RegistrationStatus.ACCEPTED)
			.count();
		return (seats != null && taken >= seats) ? RegistrationStatus.WAITLISTED : RegistrationStatus.REGISTERED;
	}

	private RegistrationRequest lock(UUID id) {
		String reference = this.requests.find(id).orElseThrow().reference();
		this.initiatives.hold(reference);
		return this.requests.find(id).orElseThrow();
	}

	private Map<String, Object> checked(String reference, Map<String, Object> typed) {
		String task = requireOpen(reference);
		return this.forms.check(task, with(typed, CONSENT, true));
	}

	private String requireOpen(String reference) {
		return this.door.task(reference).orElseThrow(() -> new TooLate("error.registration.closed"));
	}

	private void tell(RegistrationRequest request, String fact) {
		this.timeline.add(request.reference(), fact, null,
				Map.of("guest", String.valueOf(request.fields().get("participantName"))));
		log.info("{}: {}", request.reference(), fact);
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

	private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
		Map<String, Object> all = new HashMap<>(fields);
		all.put(name, value);
		return all;
	}

}
