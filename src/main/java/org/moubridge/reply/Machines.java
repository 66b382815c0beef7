package org.moubridge.reply;

import java.util.Set;

import jakarta.mail.MessagingException;
import org.springframework.stereotype.Component;

/**
 * Tells by a mail's head whether a person wrote it: loops begin with answering machines.
 */
@Component
class Machines {

	private static final Set<String> NOBODY = Set.of("mailer-daemon", "postmaster", "no-reply", "noreply",
			"do-not-reply", "donotreply");

	private static final Set<String> TO_MANY = Set.of("bulk", "list", "junk");

	private final Words words;

	Machines(Words words) {
		this.words = words;
	}

	Kind kind(RawMail mail) {
		if (isReport(mail)) {
			return mail.header("Content-Type").contains("delivery-status") ? Kind.REPORT : Kind.MACHINE;
		}
		if (isAway(mail)) {
			return Kind.AWAY;
		}
		return isMachine(mail) ? Kind.MACHINE : Kind.ANSWER;
	}

	private static boolean isReport(RawMail mail) {
		try {
			return mail.message().isMimeType("multipart/report");
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	private boolean isAway(RawMail mail) {
		return mail.header("Auto-Submitted").startsWith("auto-replied")
				|| mail.header("Precedence").equals("auto_reply") || !mail.headers("X-Autoreply").isEmpty()
				|| !mail.headers("X-Autorespond").isEmpty()
				|| Words.beginsWithAny(Words.plain(mail.subject()), this.words.away());
	}

	private static boolean isMachine(RawMail mail) {
		String submitted = mail.header("Auto-Submitted");
		boolean automatic = !submitted.isEmpty() && !submitted.split("[;\\s]")[0].equals("no");
		boolean fromNobody = mail.sender()
			.map((sender) -> sender.split("@")[0])
			.filter((name) -> NOBODY.contains(name))
			.isPresent();
		return automatic || fromNobody || TO_MANY.contains(mail.header("Precedence"))
				|| mail.headers("Return-Path").stream().anyMatch((path) -> path.replaceAll("\\s", "").equals("<>"));
	}

	/** Who wrote a mail. */
	enum Kind {

		/** A person, as far as its head tells. */
		ANSWER,
		/** The answering machine of somebody who is away. */
		AWAY,
		/** A mail server, about a mail of ours. */
		REPORT,
		/** Another machine. */
		MACHINE

	}

}
