package org.moubridge.reply;

import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.reply.Machines.Kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MachinesTests {

	private final Machines machines = new Machines(Words.load());

	@ParameterizedTest
	@ValueSource(
			strings = { "Auto-Submitted: auto-generated", "Auto-Submitted: auto-notified; owner-email=\"x@y.example\"",
					"Precedence: bulk", "Precedence: LIST", "Precedence: junk", "Return-Path: <>", "Return-Path: < >",
					"Content-Type: multipart/report; report-type=disposition-notification; boundary=x" })
	void areNotAnswered(String header) {
		assertThat(kind(header, "zgc-approver@moubridge.example")).isEqualTo(Kind.MACHINE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MAILER-DAEMON@moubridge.example", "Postmaster <postmaster@moubridge.example>",
			"no-reply@moubridge.example", "noreply@moubridge.example" })
	void haveNames(String from) {
		assertThat(kind("X-Any: thing", from)).isEqualTo(Kind.MACHINE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Auto-Submitted: auto-replied", "Precedence: auto_reply", "X-Autoreply: yes",
			"Subject: Automatic reply: Your decision", "Subject: Out of Office: away",
			"Subject: Balasan automatik: Cuti", "Subject: Di luar pejabat" })
	void standInForPeopleWhoAreAway(String header) {
		assertThat(kind(header, "zgc-approver@moubridge.example")).isEqualTo(Kind.AWAY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "自动回复：请您作出决定", "自动答复: 请您作出决定", "不在办公室" })
	void standInForPeopleInChineseToo(String subject) {
		String encoded = "=?utf-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?=";
		assertThat(kind("Subject: " + encoded, "zgc-approver@moubridge.example")).isEqualTo(Kind.AWAY);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Auto-Submitted: no", "Auto-Submitted: NO", "Return-Path: <zgc-approver@moubridge.example>",
					"Subject: Re: Out of office hours for training", "Precedence: normal" })
	void areNotSeenInPeople(String header) {
		assertThat(kind(header, "Wang <zgc-approver@moubridge.example>")).isEqualTo(Kind.ANSWER);
	}

	private Kind kind(String header, String from) {
		return this.machines.kind(TestMail.to("decide+0@moubridge.example").from(from).with(header).raw());
	}

}
