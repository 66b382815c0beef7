package org.moubridge.link;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.moubridge.MailServer;

/** The mailbox of somebody without an account: all she knows of us. */
public final class Mailbox {

	private static final Pattern LINK = Pattern.compile("/task/(registration/)?[\\w-]{43}");

	private final String address;

	public Mailbox(String address) {
		this.address = address;
	}

	public String address() {
		return this.address;
	}

	/** Waits until so many mails with a link have come, and returns the newest link. */
	public String link(int number) {
		List<String> links = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(this::links, (found) -> found.size() >= number);
		return links.get(links.size() - 1);
	}

	public String link() {
		return link(1);
	}

	/**
	 * Waits until so many mails with a link to a task have come, not to a registration,
	 * and returns the newest link.
	 */
	public String taskLink(int number) {
		List<String> links = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> links().stream().filter((link) -> !link.startsWith("/task/registration/")).toList(),
					(found) -> found.size() >= number);
		return links.get(links.size() - 1);
	}

	public String taskLink() {
		return taskLink(1);
	}

	/** Returns the links that have come so far, oldest first. */
	public List<String> links() {
		return texts().stream().map(LINK::matcher).filter(Matcher::find).map(Matcher::group).toList();
	}

	/** Returns what has come so far: subject and text, oldest first. */
	public List<String> texts() {
		return MailServer.mailsTo(this.address).stream().map(Mailbox::text).toList();
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getSubject() + "\n" + text((Part) mail);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Part part) throws Exception {
		return (part.getContent() instanceof Multipart parts) ? text(parts.getBodyPart(0))
				: part.getContent().toString();
	}

}
