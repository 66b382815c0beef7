package org.moubridge.link;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

import org.moubridge.MailServer;
import org.moubridge.Office;

/** A training that waits for both parties' approval, and the mails about it. */
final class Approval {

	private static final Pattern LINK = Pattern.compile("/decide/[\\w-]{43}");

	private final Office office;

	private final String reference;

	private Approval(Office office, String reference) {
		this.office = office;
		this.reference = reference;
	}

	/** MRANTI proposes it, everything is prepared, both parties are asked. */
	static Approval of(Office office, Map<String, Object> proposal) {
		Map<String, Object> fields = new LinkedHashMap<>(Map.of("title", "Incubation for deep tech"));
		fields.putAll(proposal);
		String reference = office.propose("mranti-coordinator", (String) fields.get("title"));
		office.complete("mranti-coordinator", reference, "Propose training", fields);
		office.complete("mranti-coordinator", reference, "Draft curriculum");
		office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		office.complete("mranti-coordinator", reference, "Confirm speaker", Map.of("available", "YES"));
		office.complete("mranti-finance", reference, "Plan budget");
		office.complete("mranti-coordinator", reference, "Arrange venue");
		office.complete("compliance", reference, "Clear content", Map.of("clearance", "CLEAR"));
		return new Approval(office, reference);
	}

	static Approval of(Office office) {
		return of(office, Map.of());
	}

	String reference() {
		return this.reference;
	}

	/** In Tasklist. */
	void answer(String person, String answer, String comment) {
		this.office.complete(person, this.reference, "Decide", Map.of("answer", answer, "comment", comment));
	}

	/** Returns the link of the first mail to this person. */
	String link(String person) {
		return links(person, 1).get(0);
	}

	/**
	 * Waits until so many mails with a link have come, and returns their links in order.
	 */
	List<String> links(String person, int number) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> links(person), (links) -> links.size() >= number);
	}

	/**
	 * Returns the different links in the newest mail to this person, in all its parts.
	 */
	List<String> linksInNewestMail(String person) {
		link(person);
		return MailServer.mailsTo(person + "@moubridge.example")
			.stream()
			.filter((mail) -> text(mail).contains(this.reference))
			.reduce((first, second) -> second)
			.map(GreenMailUtil::getWholeMessage)
			.map((mail) -> LINK.matcher(mail.replace("=\r\n", ""))
				.results()
				.map(MatchResult::group)
				.distinct()
				.toList())
			.orElseThrow();
	}

	private List<String> links(String person) {
		return MailServer.mailsTo(person + "@moubridge.example")
			.stream()
			.map(Approval::text)
			.filter((text) -> text.contains(this.reference))
			.map(LINK::matcher)
			.filter(Matcher::find)
			.map(Matcher::group)
			.toList();
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getSubject() + text((Part) mail);
		}
		catch (Exception ex) {
			throw new IllegalStateException(GreenMailUtil.getHeaders(mail), ex);
		}
	}

	private static String text(Part part) throws Exception {
		if (part.getContent() instanceof Multipart parts) {
			BodyPart first = parts.getBodyPart(0);
			return text(first);
		}
		return part.getContent().toString();
	}

}
