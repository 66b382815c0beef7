package org.moubridge.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;

/**
 * What a mail server tells about a mail that it had taken over (RFC 3464).
 *
 * @param failed the addresses that it has given up, in lower case; those that are only
 * delayed are not among them
 * @param diagnostic what was said about the first of them; empty when nothing
 */
record DeliveryReport(Set<String> failed, String diagnostic) {

	static DeliveryReport of(RawMail mail) {
		try {
			List<InternetHeaders> given = blocks(mail.message()).stream()
				.filter((block) -> value(block, "Action").equalsIgnoreCase("failed"))
				.toList();
			Set<String> addresses = given.stream()
				.flatMap((block) -> Stream.of(value(block, "Final-Recipient"), value(block, "Original-Recipient")))
				.map(DeliveryReport::typed)
				.filter((address) -> !address.isEmpty())
				.map((address) -> address.toLowerCase(Locale.ROOT))
				.collect(Collectors.toSet());
			return new DeliveryReport(addresses, given.stream().findFirst().map(DeliveryReport::said).orElse(""));
		}
		catch (MessagingException | IOException ex) {
			return new DeliveryReport(Set.of(), "");
		}
	}

	/** Returns the fields of the message, then those of each recipient. */
	private static List<InternetHeaders> blocks(Part report) throws MessagingException, IOException {
		List<InternetHeaders> blocks = new ArrayList<>();
		Optional<Part> status = status(report);
		if (status.isPresent()) {
			var text = new ByteArrayInputStream(status.get().getInputStream().readAllBytes());
			while (text.available() > 0) {
				blocks.add(new InternetHeaders(text));
			}
		}
		return blocks;
	}

	private static Optional<Part> status(Part report) throws MessagingException, IOException {
		if (report.getContent() instanceof Multipart parts) {
			for (int number = 0; number < parts.getCount(); number++) {
				if (parts.getBodyPart(number).isMimeType("message/delivery-status")) {
					return Optional.of(parts.getBodyPart(number));
				}
			}
		}
		return Optional.empty();
	}

	private static String said(InternetHeaders block) {
		String code = typed(value(block, "Diagnostic-Code"));
		return (code.isEmpty() ? value(block, "Status") : code).replaceAll("\\s+", " ");
	}

	private static String value(InternetHeaders block, String name) {
		return Optional.ofNullable(block.getHeader(name, null)).orElse("").strip();
	}

	/** Returns what follows the type, as in {@code rfc822; name@example.org}. */
	private static String typed(String value) {
		return value.substring(value.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
	}

}
