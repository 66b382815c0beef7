package org.moubridge.attack;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.ProductTest;
import org.moubridge.TestPeople;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class LoginTests {

	private final String base;

	LoginTests(@Value("${moubridge.base-url}") String base) {
		this.base = base;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest", "/engine-rest/engine", "/engine-rest/engine/",
			"/engine-rest/version", "/engine-rest/identity/password-policy", "/camunda/api/engine/engine/",
			"/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default", "/v1/initiatives",
			"/v3/api-docs", "/actuator/prometheus" })
	void isAskedOfEveryProgram(String path) {
		HttpResponse<String> answer = Caller.anonymous(this.base).get(path);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/mails", "/initiatives/x", "/camunda/app/tasklist/default/",
			"/camunda/app/cockpit/default/", "/camunda/app/admin/default/setup/", "/swagger-ui/index.html", "/nothing",
			"/demo/mailbox", "/camunda/lib/deps.js" })
	void isAskedOfEveryVisitor(String path) {
		HttpResponse<String> answer = Caller.anonymous(this.base).get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).contains("/login"));
	}

	@Test
	void isAskedOfProgramsThatWriteToo() {
		HttpResponse<String> answer = Caller.anonymous(this.base).post("/v1/initiatives", "{}");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("Please sign in.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1//initiatives", "/v1/initiatives;x=1" })
	void isNotReachedByAnAddressThatNobodyWrites(String path) {
		HttpResponse<String> answer = Caller.withBasic(this.base, "manager").get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
		assertThat(answer.body()).contains("This request cannot be understood.");
	}

	@Test
	void isOneForPagesAndTasklistAndCockpit() {
		Caller manager = Caller.withSession(this.base, "manager");
		assertThat(manager.get("/camunda/app/cockpit/default/").body()).contains("Camunda Cockpit");
		assertThat(manager.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(403);
		assertThat(manager.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"manager\"");
		assertThat(manager.get("/actuator/prometheus").statusCode()).isNotEqualTo(403);
		Caller coordinator = Caller.withSession(this.base, "zgc-coordinator");
		assertThat(coordinator.get("/camunda/app/tasklist/default/").body()).contains("Camunda Tasklist");
		assertThat(coordinator.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(coordinator.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
		assertThat(coordinator.get("/actuator/prometheus").statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/",
			"/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/app/admin/default/setup/" })
	void hasNoSideDoorForAnybody(String path) {
		String user = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil\"}}";
		assertThat(Caller.anonymous(this.base).with("Origin", this.base).post(path, user).statusCode()).isIn(302, 401,
				403);
		assertThat(Caller.withSession(this.base, "admin").post(path, user).statusCode()).isEqualTo(403);
		assertThat(Caller.withSession(this.base, "admin").get(path).statusCode()).isEqualTo(403);
	}

	@Test
	void failsAlikeForAWrongPasswordAndAnUnknownLogin() {
		HttpResponse<String> wrong = Caller.anonymous(this.base).signIn("mranti-finance", "wrong");
		HttpResponse<String> unknown = Caller.anonymous(this.base).signIn("nobody-at-all", "wrong");
		assertThat(wrong.headers().firstValue("Location")).isEqualTo(unknown.headers().firstValue("Location"));
		assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
	}

	@Test
	void leavesNoSessionBehindForPrograms() {
		HttpResponse<String> answer = Caller.withBasic(this.base, "zgc-coordinator").get("/engine-rest/task/count");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/decide/token", "/account/token", "/task/token" })
	void isNotAskedOfThoseWhoComeFromAMail(String path) {
		HttpResponse<String> answer = Caller.anonymous(this.base).get(path);
		assertThat(answer.statusCode()).isNotIn(302, 401, 403);
		assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
		assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
	}

	@Test
	void givesTheSessionANewName() {
		Caller visitor = Caller.anonymous(this.base);
		visitor.csrf();
		String before = visitor.cookie("JSESSIONID");
		visitor.signIn("zgc-finance", TestPeople.PASSWORD);
		assertThat(before).isNotEmpty().isNotEqualTo(visitor.cookie("JSESSIONID"));
	}

	@Test
	void doesNotLetAnotherSiteUseTheSession() {
		String claim = "{\"userId\":\"zgc-coordinator\"}";
		Caller session = Caller.withSession(this.base, "zgc-coordinator");
		assertThat(session.post("/engine-rest/task/x/claim", claim).statusCode()).isEqualTo(403);
		assertThat(session.post("/v1/initiatives", "{}").statusCode()).isEqualTo(403);
		session.with("Origin", "https://evil.example");
		assertThat(session.post("/camunda/api/engine/engine/default/task/x/claim", claim).statusCode()).isEqualTo(403);
		session.with("Origin", this.base).without("X-XSRF-TOKEN");
		assertThat(session.post("/camunda/api/engine/engine/default/task/x/claim", claim).statusCode()).isEqualTo(403);
	}

	@Test
	void doesNotLetAnotherSiteUseARememberedPassword() {
		Caller browser = Caller.withBasic(this.base, "zgc-coordinator").with("Origin", "https://evil.example");
		assertThat(browser.post("/engine-rest/task/x/unclaim", null).statusCode()).isIn(401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/logout", "/camunda/api/admin/auth/user/default/logout" })
	void isOverEverywhereAfterLoggingOut(String logout) {
		Caller caller = Caller.withSession(this.base, "mranti-finance");
		assertThat(caller.get("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(200);
		caller.form(logout, "_csrf=" + caller.csrf());
		assertThat(caller.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(caller.get("/engine-rest/task").statusCode()).isEqualTo(401);
		assertThat(caller.get("/v1/initiatives").statusCode()).isEqualTo(401);
		assertThat(caller.get("/").statusCode()).isEqualTo(302);
		assertThat(caller.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
	}

	@Test
	void happensAtOneAddress() {
		HttpResponse<String> answer = Caller.anonymous(this.base.replace("127.0.0.1", "localhost")).get("/login?x=1");
		assertThat(answer.headers().firstValue("Location")).contains(this.base + "/login?x=1");
	}

}
