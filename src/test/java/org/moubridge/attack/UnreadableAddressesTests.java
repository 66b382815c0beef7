package org.moubridge.attack;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that the server cannot read are answered by our page, in the reader's
 * language.
 */
@ProductTest
class UnreadableAddressesTests {

	@Value("${moubridge.base-url}")
	private String base;

	@ParameterizedTest
	@ValueSource(strings = { "/%2F", "/%00", "/%ff", "/task/..%2f", "/task/%00", "/decide/%ff", "/decide/a%2Fb",
			"/initiatives/%2F", "/initiatives/%00", "/mails/%5c" })
	void areAnsweredByAPageOfOurs(String path) {
		HttpResponse<String> answer = caller("zh-CN").with("Accept", "text/html").get(path);
		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(answer.body()).contains("lang=\"zh-Hans\"", "MoU Bridge").doesNotContain("Tomcat", "HTTP Status");
		assertThat(caller("ms").with("Accept", "text/html").get(path).body()).contains("lang=\"ms\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/initiatives/%00", "/v1/initiatives/%2F" })
	void areAnsweredToProgramsWithAProblem(String path) {
		HttpResponse<String> answer = caller("en").with("Accept", "application/json").get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"status\":400").doesNotContain("Tomcat");
	}

	private Caller caller(String language) {
		return Caller.anonymous(this.base).with("Accept-Language", language);
	}

}
