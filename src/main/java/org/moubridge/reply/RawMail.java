package org.moubridge.reply;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A mail as it arrived; its head is read, its content not yet. */
final class RawMail {

	/** Where mail servers and programs note whom a mail is for. */
	private static final List<String> RECIPIENTS = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

	private static final int LONGEST_ID = 255;

	private final byte[] bytes;

	private final MimeMessage message;

	private RawMail(byte[] bytes, MimeMessage message) {
		this.bytes = bytes;
		this.message = message;
	}

	static RawMail of(byte[] bytes) {
		try {
			return new RawMail(bytes, new MimeMessage((Session) null, new ByteArrayInputStream(bytes)));
		}
		catch (MessagingException ex) {
			throw new IllegalArgumentException("This has no head of a mail", ex);
		}
	}

	byte[] bytes() {
		return this.bytes;
	}

	MimeMessage message() {
		return this.message;
	}

	/** Returns the SHA-256 of the mail, hexadecimal. */
	String hash() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Nullable String messageId() {
		return headers("Message-ID").stream()
			.map((id) -> id.substring(0, Math.min(id.length(), LONGEST_ID)))
			.findFirst()
			.orElse(null);
	}

	/** Returns the values of all such headers on one line each, the topmost first. */
	List<String> headers(String name) {
		try {
			String[] values = this.message.getHeader(name);
			return (values != null) ? Stream.of(values).map(RawMail::oneLine).toList() : List.of();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Returns the first such header in lower case; empty if there is none. */
	String header(String name) {
		return headers(name).stream().findFirst().orElse("").toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the address of the one author, whatever name she gives herself; empty when
	 * there is not exactly one.
	 */
	Optional<String> sender() {
		List<String> from = headers("From");
		if (from.size() != 1) {
			return Optional.empty();
		}
		try {
			InternetAddress[] authors = InternetAddress.parse(from.get(0), true);
			return Stream.of(authors)
				.filter((author) -> authors.length == 1 && !author.isGroup())
				.map((author) -> author.getAddress().toLowerCase(Locale.ROOT))
				.findFirst();
		}
		catch (AddressException ex) {
			return Optional.empty();
		}
	}

	/** Returns what follows this beginning in the local parts of the recipients. */
	Set<String> tags(String beginning) {
		Pattern tagged = Pattern.compile("(?i)" + Pattern.quote(beginning) + "([0-9a-z]{1,56})@");
		return RECIPIENTS.stream()
			.flatMap((name) -> headers(name).stream())
			.flatMap((value) -> tagged.matcher(value).results().map((found) -> found.group(1)))
			.map((tag) -> tag.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
	}

	/** Returns the one tag; empty when there is none, or more than one. */
	Optional<String> tag(String beginning) {
		Set<String> tags = tags(beginning);
		return (tags.size() == 1) ? Optional.of(tags.iterator().next()) : Optional.empty();
	}

	String subject() {
		try {
			return Optional.ofNullable(this.message.getSubject()).orElse("");
		}
		catch (MessagingException ex) {
			return "";
		}
	}

	private static String oneLine(String value) {
		byte[] raw = value.getBytes(StandardCharsets.ISO_8859_1);
		return new String(raw, StandardCharsets.UTF_8).replaceAll("\\s*\\R\\s*", " ")
			.replaceAll("\\p{Cntrl}", "")
			.strip();
	}

}
