package org.moubridge.account;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.AddressBook;
import org.moubridge.access.AddressChanged;
import org.moubridge.access.NotAllowed;
import org.moubridge.access.Passwords;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who decides by mail only has a login without a password. An invitation to her
 * registered address lets her set one, once; from then on only the administrator can have
 * it replaced, in the same way. Nobody invites to an address that she entered herself, or
 * a coordinator could decide in the place of her own approver.
 */
@Service
@Transactional
public class Accounts {

	private static final Logger log = LoggerFactory.getLogger(Accounts.class);

	private final AccountInvitations invitations;

	private final AddressBook book;

	private final Passwords passwords;

	private final People people;

	private final Mails mails;

	private final AccountSettings settings;

	private final Clock clock;

	Accounts(AccountInvitations invitations, AddressBook book, Passwords passwords, People people, Mails mails,
			AccountSettings settings, Clock clock) {
		this.invitations = invitations;
		this.book = book;
		this.passwords = passwords;
		this.people = people;
		this.mails = mails;
		this.settings = settings;
		this.clock = clock;
	}

	/** Whether this person can sign in. */
	@Transactional(readOnly = true)
	public boolean exists(String person) {
		return this.passwords.isSet(person);
	}

	/**
	 * Invites a person to set a password; an administrator also one who has one already.
	 * An earlier invitation ends.
	 */
	public void invite(Person keeper, String id) {
		this.book.kept(keeper, id);
		this.invitations.queue(id);
		Person person = this.book.kept(keeper, id);
		requireAllowed(keeper, person);
		if (isOften(id)) {
			throw new TooLate("error.account.often");
		}
		send(person, keeper);
	}

	/**
	 * Invites somebody who has no account and was found by a link that she was sent. Does
	 * nothing for all others, and when it was done often enough today.
	 */
	public void inviteHerself(String id) {
		this.invitations.queue(id);
		if (mayInviteHerself(id) && !isOften(id)) {
			Person person = this.people.get(id);
			send(person, person);
		}
	}

	/**
	 * Whether this person may be invited without anybody's help: the first address was
	 * given with the party, others by an administrator.
	 */
	@Transactional(readOnly = true)
	public boolean mayInviteHerself(String id) {
		return this.passwords.maySet(id) && !this.passwords.isSet(id)
				&& this.book.enteredBy(id).flatMap(this.people::find).map(Person::isAdmin).orElse(true);
	}

	/** Returns whose password the link sets; empty for one that holds no more. */
	@Transactional(readOnly = true)
	public Optional<Person> invited(String token) {
		return open(token).map(AccountInvitation::person).flatMap(this.people::find);
	}

	/**
	 * Sets the password, tells the registered address, and ends the link.
	 * @return false if the link holds no more
	 */
	public boolean setUp(String token, String password, @Nullable String network, @Nullable String browser) {
		this.invitations.byLink(token).map(AccountInvitation::person).ifPresent(this.invitations::queue);
		Optional<AccountInvitation> invitation = open(token)
			.filter((open) -> this.invitations.use(open.id(), this.clock.instant(), network, browser));
		invitation.ifPresent((used) -> {
			this.passwords.set(used.person(), password);
			Person person = this.people.get(used.person());
			this.mails.send(new Mail("account-set-up/" + used.id(), MailTemplate.ACCOUNT_SET_UP, Addressee.of(person),
					null, null, Map.of("login", person.id(), "url", "/login")));
			log.info("{} has set {} password by an invitation", used.person(), used.reset() ? "another" : "the first");
		});
		return invitation.isPresent();
	}

	/** Whether the link of this invitation can still be used. */
	@Transactional(readOnly = true)
	boolean isOpen(UUID id) {
		return this.invitations.find(id).filter(this::holds).isPresent();
	}

	/** The mail with the link was taken over: from now on counts how long it lives. */
	void handedOver(UUID id) {
		this.invitations.extend(id, this.clock.instant().plus(this.settings.linkLife()));
	}

	/** A link that was sent to an old address ends with it. */
	@EventListener
	void on(AddressChanged change) {
		this.invitations.revoke(change.person().id(), this.clock.instant());
	}

	private void requireAllowed(Person keeper, Person person) {
		if (keeper.isAdmin()) {
			return;
		}
		if (person.isManager()) {
			throw new NotAllowed("error.account.operator");
		}
		if (this.passwords.isSet(person.id())) {
			throw new NotAllowed("error.account.exists");
		}
		if (this.book.enteredBy(person.id()).filter(keeper.id()::equals).isPresent()) {
			throw new NotAllowed("error.account.own-address");
		}
	}

	private void send(Person person, Person by) {
		if (!this.passwords.maySet(person.id())) {
			throw new TooLate("error.account.removed");
		}
		Instant now = this.clock.instant();
		boolean reset = this.passwords.isSet(person.id());
		this.invitations.revoke(person.id(), now);
		UUID id = this.invitations.issue(person, reset, by.id(), now, now.plus(this.settings.linkLife()));
		this.mails.send(new Mail("account/" + id, reset ? MailTemplate.ACCOUNT_RESET : MailTemplate.ACCOUNT_INVITATION,
				Addressee.of(person), null, id.toString(), Map.of("login", person.id(), "actor", by.name())));
		log.info("{} was invited by {} to set {} password", person.id(), by.id(), reset ? "another" : "the first");
	}

	private Optional<AccountInvitation> open(String token) {
		return this.invitations.byLink(token)
			.filter((found) -> found.expiresAt().isAfter(this.clock.instant()) && holds(found));
	}

	/** Without a reset nobody's password is replaced, however old the invitation. */
	private boolean holds(AccountInvitation invitation) {
		return this.people.find(invitation.person()).filter(invitation::isOf).isPresent()
				&& this.passwords.maySet(invitation.person())
				&& (invitation.reset() || !this.passwords.isSet(invitation.person()));
	}

	private boolean isOften(String person) {
		return this.invitations.issuedSince(person, this.clock.instant().minus(1, ChronoUnit.DAYS)) >= this.settings
			.invitationsPerDay();
	}

}
