package org.moubridge.attack;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody sees in her browser where a page is not for her, not there, or too old.
 */
@ProductTest
class ClosedPagesTests {

	private final String base;

	ClosedPagesTests(@Value("${moubridge.base-url}") String base) {
		this.base = base;
	}

	@ParameterizedTest
	@CsvSource({ "/mails/abc, 404", "/mails/2f1c8f4e-6f8b-4a63-9a51-0a4a3f0c9d11, 404", "/mails?before=soon, 404",
			"/approvals/abc, 404", "/logout, 404", "/calendar/nothing, 404", "/people/zgc-finance/address, 405",
			"/camunda/app/cockpit/default/, 403", "/nothing, 403", "/records, 403" })
	void areExplainedByAPage(String path, int status) {
		HttpResponse<String> answer = coordinator().get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(type(answer)).startsWith("text/html");
		assertThat(answer.body()).contains("To the portfolio").doesNotContain("Exception");
	}

	@Test
	void areExplainedToProgramsByAProblem() {
		HttpResponse<String> answer = coordinator().with("Accept", "application/json").get("/mails/abc");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(type(answer)).contains("problem+json");
		assertThat(type(coordinator().get("/v1/initiatives/INI-9999-0001"))).contains("problem+json");
	}

	@Test
	void saysThatAFormIsOutOfDateWhoseReaderWasSignedOutMeanwhile() {
		for (Caller caller : new Caller[] { coordinator(), Caller.anonymous(this.base).with("Accept", "text/html") }) {
			HttpResponse<String> answer = caller.form("/preferences", "language=zh&tasks=DIGEST&_csrf=old");
			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(type(answer)).startsWith("text/html");
			assertThat(answer.body()).contains("This page was open for too long", "Nothing was changed");
		}
	}

	@Test
	void doNotSpeakOfErasingToWhoWantsToRead() {
		assertThat(coordinator().get("/records").body()).contains("Only the administrator can look at the records");
	}

	@Test
	void ofCertificatesAreOpenToWhoOnlyAsksWhetherTheyAreThere() {
		assertThat(Caller.anonymous(this.base).call("HEAD", "/certificates", null).statusCode()).isEqualTo(200);
	}

	private Caller coordinator() {
		return Caller.withSession(this.base, "zgc-coordinator").with("Accept", "text/html,*/*;q=0.8");
	}

	private static String type(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElse("");
	}

}
