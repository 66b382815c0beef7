package org.moubridge.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands messages to the mail server and keeps the record of each. The caller decides when
 * to try again; no transaction may be open.
 */
@Service
public class PostOffice {

	private final Outbox outbox;

	private final ObjectProvider<MailContext> contexts;

	private final Letters letters;

	private final Envelopes envelopes;

	private final RecipientFilter filter;

	private final ReturnAddresses returns;

	private final SmtpServer server;

	private final DomainLimits limits;

	private final MailMetrics metrics;

	PostOffice(Outbox outbox, ObjectProvider<MailContext> contexts, Letters letters, Envelopes envelopes,
			RecipientFilter filter, ReturnAddresses returns, SmtpServer server, DomainLimits limits,
			MailMetrics metrics) {
		this.outbox = outbox;
		this.contexts = contexts;
		this.letters = letters;
		this.envelopes = envelopes;
		this.filter = filter;
		this.returns = returns;
		this.server = server;
		this.limits = limits;
		this.metrics = metrics;
	}

	/**
	 * Makes one attempt.
	 * @return the server's reply, to be recorded by {@link #sent}; empty when there is
	 * nothing left to send
	 * @throws RecipientRefused when the server will never take it
	 * @throws MailDeferred when it may take it later
	 * @throws MailServerUnavailable when it takes no mail at all
	 * @throws ConnectionLost when nobody knows whether it has taken this one
	 * @throws MailHeldBack when too many have left for the same domain
	 */
	public Optional<String> deliver(UUID message) {
		return this.outbox.find(message).filter(PostOffice::unsent).flatMap(this::deliver);
	}

	/** Records that the server has taken the message over. */
	@Transactional
	public void sent(UUID message, String reply) {
		this.outbox.sent(message, reply);
		this.outbox.find(message).ifPresent((mail) -> this.contexts.forEach((context) -> context.handedOver(mail)));
		this.metrics.sent();
	}

	/** Records an attempt that will be repeated by itself. */
	public void deferred(UUID message, String reply) {
		this.outbox.failed(message, MessageStatus.WAITING, reply);
		this.metrics.attemptFailed();
	}

	/** Records that only a person can have the message sent again. */
	public void givenUp(UUID message, String reply) {
		this.outbox.failed(message, MessageStatus.FAILED, reply);
		this.metrics.attemptFailed();
	}

	/** Whether the mail server can be reached and accepts who we are. */
	public boolean isOpen() {
		return this.server.answers();
	}

	private Optional<String> deliver(OutgoingMail mail) {
		if (!this.contexts.stream().allMatch((context) -> context.relevant(mail))) {
			this.outbox.cancelled(mail.id(), "No longer needed");
			return Optional.empty();
		}
		Optional<String> destination = this.filter.destination(mail.to().email());
		if (destination.isEmpty()) {
			this.outbox.cancelled(mail.id(), "This installation does not write to this address");
		}
		return destination.flatMap((address) -> send(mail, address));
	}

	private Optional<String> send(OutgoingMail mail, String destination) {
		MimeMessage sealed = seal(mail, destination);
		this.limits.take(destination);
		return this.outbox.begin(mail.id()) ? Optional.of(handOver(mail, sealed)) : Optional.empty();
	}

	private MimeMessage seal(OutgoingMail mail, String destination) {
		try {
			return this.envelopes.seal(mail, this.letters.write(mail, model(mail)), destination, this.returns.of(mail));
		}
		catch (MessagingException ex) {
			throw new RecipientRefused("Not a mail address: " + destination);
		}
	}

	/** The attempt stays open when the server may have the mail, but did not say so. */
	private String handOver(OutgoingMail mail, MimeMessage sealed) {
		try {
			return this.server.send(sealed);
		}
		catch (RuntimeException ex) {
			if (!(ex instanceof ConnectionLost lost && lost.mayHaveArrived())) {
				this.outbox.refused(mail.id());
			}
			throw ex;
		}
	}

	private Map<String, Object> model(OutgoingMail mail) {
		Map<String, Object> model = new HashMap<>();
		this.contexts.stream().map((context) -> context.model(mail)).forEach(model::putAll);
		return model;
	}

	private static boolean unsent(OutgoingMail mail) {
		return List.of(MessageStatus.WAITING, MessageStatus.FAILED).contains(mail.status());
	}

}
