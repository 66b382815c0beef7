package org.moubridge.process.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.guest.OwnLinks;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.letter.WrittenLetter;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.stereotype.Component;

/** The mails by which a process tells people what became of an initiative. */
@Component
public class InitiativeMails {

	private final Mails mails;

	private final Initiatives initiatives;

	private final People people;

	private final Parties parties;

	private final OwnLinks links;

	InitiativeMails(Mails mails, Initiatives initiatives, People people, Parties parties, OwnLinks links) {
		this.mails = mails;
		this.initiatives = initiatives;
		this.people = people;
		this.parties = parties;
		this.links = links;
	}

	/**
	 * Writes to the coordinators of both parties.
	 * @param occasion what tells this occasion from others of its kind; one mail each
	 * @param party the party whose act this is about
	 * @param comment its reason in its own words; may be empty
	 */
	public void toCoordinators(String reference, MailTemplate template, String occasion, String party, String comment) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, String> data = data(initiative);
		data.put("party", this.parties.get(party).name());
		data.put("comment", comment);
		coordinators(initiative)
			.forEach((person) -> this.mails.send(new Mail(key(initiative, template) + occasion + "/" + person.id(),
					template, Addressee.of(person), reference, null, data)));
	}

	/**
	 * Writes to some people.
	 * @param occasion see {@link #toCoordinators}
	 * @param subject see {@link Mail}
	 * @param more what the template needs besides the facts of the initiative
	 * @param notBefore when a party may be written to at the earliest; null for at once
	 */
	public void toPeople(String reference, MailTemplate template, String occasion, Collection<Person> readers,
			String subject, Map<String, String> more, Function<String, @Nullable Instant> notBefore) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, String> data = data(initiative);
		data.putAll(more);
		readers.forEach((person) -> this.mails.send(new Mail(key(initiative, template) + occasion + "/" + person.id(),
				template, Addressee.of(person), reference, subject, data, notBefore.apply(person.party()))));
	}

	/**
	 * Writes to somebody without an account, who reads no more of the initiative than the
	 * mail says.
	 * @param occasion see {@link #toCoordinators}
	 * @param comment what a coordinator has to say; may be empty
	 */
	public void toOutsider(String reference, MailTemplate template, String occasion, Addressee to, String comment) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, String> data = data(initiative);
		data.remove("url");
		data.put("comment", comment);
		this.mails.send(new Mail(key(initiative, template) + occasion, template, to, reference, null, data));
	}

	/** Sends a letter to the coordinators of both parties. */
	public void toCoordinators(String reference, MailTemplate template, WrittenLetter letter) {
		coordinators(this.initiatives.get(reference))
			.forEach((person) -> enclose(reference, template, Addressee.of(person), letter));
	}

	/**
	 * Sends a letter to somebody, with or without an account: in her language and in
	 * English.
	 */
	public void enclose(String reference, MailTemplate template, Addressee to, WrittenLetter letter) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, String> data = data(initiative);
		if (to.person() == null) {
			data.remove("url");
		}
		data.put(Mail.ENCLOSURES,
				letter.forReaderOf(to.language()).stream().map(UUID::toString).collect(Collectors.joining(",")));
		this.mails.send(new Mail(key(initiative, template) + letter.id() + "/" + to.email(), template, to, reference,
				null, data));
	}

	/**
	 * Writes to people who registered, to each in the language she chose; each gets a
	 * link to her own registration.
	 * @param more what the template needs besides the facts of the initiative
	 */
	public void toRegistrants(String reference, MailTemplate template, List<Registration> registrants,
			Map<String, String> more) {
		toRegistrants(reference, template, "", registrants, (one) -> more);
	}

	/**
	 * Writes to people who registered what is different for each of them.
	 * @param occasion see {@link #toCoordinators}
	 * @param more what the template needs for one of them besides the facts of the
	 * initiative
	 */
	public void toRegistrants(String reference, MailTemplate template, String occasion, List<Registration> registrants,
			Function<Registration, Map<String, String>> more) {
		Initiative initiative = this.initiatives.get(reference);
		Map<String, String> data = data(initiative);
		data.remove("url");
		this.links.give(reference, registrants);
		for (Registration one : registrants) {
			Map<String, String> own = new HashMap<>(data);
			own.putAll(more.apply(one));
			this.mails.send(new Mail(key(initiative, template) + occasion + one.id(), template, addressee(one),
					reference, one.id().toString(), own));
		}
	}

	/** Returns somebody who registered, at the address and in the language she gave. */
	public static Addressee addressee(Registration registration) {
		return new Addressee(null, registration.party(), registration.name(), registration.email(),
				Locale.forLanguageTag(registration.language()));
	}

	private List<Person> coordinators(Initiative initiative) {
		return initiative.parties()
			.stream()
			.flatMap((party) -> this.people.membersOf(party + "-coordinator").stream())
			.toList();
	}

	private static String key(Initiative initiative, MailTemplate template) {
		return template.name().toLowerCase(Locale.ROOT) + "/" + initiative.reference() + "/" + initiative.version()
				+ "/";
	}

	private Map<String, String> data(Initiative initiative) {
		return new HashMap<>(Map.of("reference", initiative.reference(), "title", initiative.title(), "lead",
				this.parties.get(initiative.leadParty()).name(), "partner",
				this.parties.get(initiative.partnerParty()).name(), "version", Integer.toString(initiative.version()),
				"hash", initiative.contentHash().substring(0, 8), "status", initiative.status().name(), "url",
				"/initiatives/" + initiative.reference()));
	}

}
