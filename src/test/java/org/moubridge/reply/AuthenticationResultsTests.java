package org.moubridge.reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.reply.AuthenticationResults.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class AuthenticationResultsTests {

	private static final String OURS = "mx.moubridge.example";

	@ParameterizedTest
	@ValueSource(strings = { "mx.moubridge.example; dmarc=pass (p=NONE dis=NONE) header.from=park.example",
			"MX.moubridge.example 1;\r\n\tspf=none smtp.mailfrom=x; DMARC = pass header.from=park.example",
			"mx.moubridge.example; dkim=pass header.d=park.example header.s=s1",
			"mx.moubridge.example; dkim=fail header.d=list.example; dkim=pass header.d=park.example header.i=@park.example" })
	void vouchForTheAuthor(String header) {
		assertThat(verdict("approver@park.example", header)).isEqualTo(Verdict.PASS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mx.moubridge.example; dmarc=fail (p=REJECT) header.from=park.example",
			"mx.moubridge.example; dkim=pass header.d=park.example; dmarc=fail header.from=park.example",
			"mx.moubridge.example; dkim=fail (signature did not verify) header.d=park.example" })
	void exposeAForgery(String header) {
		assertThat(verdict("approver@park.example", header)).isEqualTo(Verdict.FAIL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mx.moubridge.example; none", "mx.moubridge.example; spf=pass smtp.mailfrom=park.example",
			"mx.moubridge.example; dkim=pass header.d=evil.example",
			"mx.moubridge.example; dkim=pass header.d=notpark.example",
			"mx.moubridge.example; dkim=pass header.d=example",
			"mx.moubridge.example; dkim=pass header.d=sub.park.example", "mx.moubridge.example; dkim=pass",
			"mx.moubridge.example; dmarc=pass header.from=evil.example",
			"mx.moubridge.example; dmarc=none; dkim=neutral header.d=park.example",
			"mx.moubridge.example; spf=none (dmarc=pass header.from=park.example)",
			"mx.moubridge.example; spf=none reason=\"; dmarc=pass header.from=park.example\"",
			"mx.evil.example; dmarc=pass header.from=park.example", "dmarc=pass header.from=park.example",
			"mx.moubridge.example.evil.example; dmarc=pass header.from=park.example", "" })
	void sayNothing(String header) {
		assertThat(verdict("approver@park.example", header)).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void areBelievedAtTheTopOnly() {
		var forgedBelow = TestMail.to("decide+0@moubridge.example")
			.with("Authentication-Results: mx.elsewhere.example; dmarc=pass header.from=park.example")
			.with("Authentication-Results: mx.moubridge.example; dmarc=fail header.from=park.example")
			.with("Authentication-Results: mx.moubridge.example; dmarc=pass header.from=park.example")
			.raw();
		assertThat(AuthenticationResults.verdict(forgedBelow, OURS, "approver@park.example")).isEqualTo(Verdict.FAIL);
	}

	@Test
	void areNotAskedForWhenNoServerIsTrusted() {
		var mail = TestMail.to("decide+0@moubridge.example").vouchedFor().raw();
		assertThat(AuthenticationResults.verdict(mail, null, "approver@moubridge.example")).isEqualTo(Verdict.UNKNOWN);
		assertThat(AuthenticationResults.verdict(mail, OURS, "approver@moubridge.example")).isEqualTo(Verdict.PASS);
	}

	private static Verdict verdict(String sender, String header) {
		var mail = TestMail.to("decide+0@moubridge.example").with("Authentication-Results: " + header).raw();
		return AuthenticationResults.verdict(mail, OURS, sender);
	}

}
