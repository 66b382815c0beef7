package org.moubridge.reply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.moubridge.MailServer;

/** A mail as it is received, with any head and any text. */
final class TestMail {

	private final List<String> head = new ArrayList<>();

	private final String to;

	private String from = "zgc-approver@moubridge.example";

	private String id = "<" + UUID.randomUUID() + "@mail.moubridge.example>";

	private String text = "APPROVE\r\n";

	private TestMail(String to) {
		this.to = to;
	}

	static TestMail to(String address) {
		return new TestMail(address);
	}

	/** The value of the From header. */
	TestMail from(String value) {
		this.from = value;
		return this;
	}

	TestMail id(String value) {
		this.id = value;
		return this;
	}

	TestMail with(String header) {
		this.head.add(header);
		return this;
	}

	/** The own mail server vouches for the author. */
	TestMail vouchedFor() {
		return with("Authentication-Results: " + MailServer.AUTHSERV_ID
				+ "; dkim=pass header.d=moubridge.example; dmarc=pass header.from=moubridge.example");
	}

	TestMail saying(String words) {
		this.text = words;
		return this;
	}

	byte[] bytes() {
		List<String> lines = new ArrayList<>(this.head);
		lines.add("From: " + this.from);
		lines.add("To: MoU Bridge <" + this.to + ">");
		lines.add("Message-ID: " + this.id);
		if (lines.stream().noneMatch((line) -> line.startsWith("Subject:"))) {
			lines.add("Subject: Re: Your decision is asked for");
		}
		lines.add("MIME-Version: 1.0");
		if (lines.stream().noneMatch((line) -> line.startsWith("Content-Type:"))) {
			lines.add("Content-Type: text/plain; charset=UTF-8");
			lines.add("Content-Transfer-Encoding: 8bit");
		}
		return (String.join("\r\n", lines) + "\r\n\r\n" + this.text).getBytes(StandardCharsets.UTF_8);
	}

	RawMail raw() {
		return RawMail.of(bytes());
	}

}
