package org.moubridge.attack;

import java.net.http.HttpResponse;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TestPeople;
import org.moubridge.TrainingLife;
import org.moubridge.access.NewPerson;
import org.moubridge.access.People;
import org.moubridge.approval.Approvals;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Forged answers to the questions that decide the path of a training. */
@ProductTest
class FormDoorsTests {

	private static final String APPROVE = "{\"variables\":{\"answer\":{\"value\":\"APPROVE\",\"type\":\"String\"}}}";

	@Value("${moubridge.base-url}")
	private String base;

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private RuntimeService runtime;

	@ParameterizedTest
	@EnumSource
	void takeNoAnswerToAGatewayFromOutside(Mount mount) {
		String reference = this.life.drafted("mranti");
		Task task = this.office.task(reference, "Agree curriculum");
		Caller partner = mount.caller(this.base, "zgc-coordinator");
		for (String name : new String[] { "curriculumAgreed", "contentCleared", "outcome", "decision", "mou", "goNoGo",
				"initiative", "leadParty", "requests", "roundEnded" }) {
			HttpResponse<String> answer = partner.post(mount.at("/task/" + task.getId() + "/submit-form"),
					"{\"variables\":{\"agreement\":{\"value\":\"AGREED\"},\"" + name + "\":{\"value\":\"APPROVED\"}}}");
			assertThat(answer.statusCode()).as(name).isEqualTo(400);
			assertThat(answer.body()).contains(name).doesNotContain("ENGINE-");
		}
		assertThat(this.office.open(reference)).containsExactly("Agree curriculum");
		assertThat(this.runtime.getVariables(this.office.instance(reference))).doesNotContainKeys("curriculumAgreed",
				"outcome", "decision", "mou", "goNoGo");
	}

	@ParameterizedTest
	@EnumSource
	void sayNothingOfTheirLibraries(Mount mount) {
		String reference = this.life.drafted("mranti");
		String path = mount.at("/task/" + this.office.task(reference, "Agree curriculum").getId() + "/submit-form");
		Caller partner = mount.caller(this.base, "zgc-coordinator");
		for (String body : new String[] { "[]", "\"text\"", "{\"variables\":[]}", "{\"variables\":{\"title\":\"x\"}}",
				"{",
				"{\"variables\":{\"comment\":{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
						+ "\"java.util.ArrayList\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}" }) {
			HttpResponse<String> answer = partner.post(path, body);
			assertThat(answer.statusCode()).as(body).isEqualTo(400);
			assertThat(answer.body()).as(body).doesNotContain("org.", "java", "Token", "ENGINE-");
		}
		assertThat(this.office.open(reference)).containsExactly("Agree curriculum");
	}

	@ParameterizedTest
	@EnumSource
	void startNothingWithMoreThanTheFormSays(Mount mount) {
		long before = this.runtime.createProcessInstanceQuery().processDefinitionKey("training-seminar").count();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		String path = mount.at("/process-definition/key/training-seminar/submit-form");
		String title = "\"title\":{\"value\":\"A forged training\",\"type\":\"String\"}";
		for (String body : new String[] { "{\"variables\":{" + title + ",\"outcome\":{\"value\":\"APPROVED\"}}}",
				"{\"businessKey\":\"INI-2099-0001\",\"variables\":{" + title + "}}",
				"{\"variables\":{" + title + ",\"leadParty\":{\"value\":\"zgc\"}}}",
				"{\"variables\":{" + title + ",\"mou\":{\"value\":\"MOU-1999-001\"}}}", "{\"variables\":{}}" }) {
			assertThat(coordinator.post(path, body).statusCode()).as(body).isEqualTo(400);
		}
		for (String shared : new String[] { "bilateral-approval", "outcome-review", "partner-response-watch",
				"outcome-follow-up", "fee-refund", "deliver-mail" }) {
			assertThat(coordinator
				.post(mount.at("/process-definition/key/" + shared + "/submit-form"), "{\"variables\":{}}")
				.statusCode()).as(shared).isIn(400, 403, 404);
		}
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("training-seminar").count())
			.isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void leadAroundTheFormForNobodyNotEvenAnAdministrator(Mount mount) {
		String reference = this.life.submitted("zgc");
		Task task = this.office.task("mranti-approver", reference, "Decide");
		Caller admin = mount.caller(this.base, "admin");
		for (String call : new String[] { "/complete", "/resolve" }) {
			admin.post(mount.at("/task/" + task.getId() + call), APPROVE);
		}
		admin.post(mount.at("/process-definition/key/training-seminar/start"),
				"{\"businessKey\":\"INI-2099-0002\",\"startInstructions\":[{\"type\":\"startBeforeActivity\","
						+ "\"activityId\":\"SubProcess_RunRegistration\"}]}");
		admin.post(mount.at("/process-definition/key/bilateral-approval/start"), "{}");
		assertThat(this.office.open(reference)).containsExactly("Decide", "Decide");
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey("INI-2099-0002").count())
			.isZero();
	}

	@ParameterizedTest
	@EnumSource
	void letNobodyAnswerForSomebodyElse(Mount mount) {
		String reference = this.life.submitted("mranti");
		Task task = this.office.task("zgc-approver", reference, "Decide");
		for (String other : new String[] { "mranti-approver", "mranti-coordinator", "zgc-coordinator", "zgc-finance",
				"compliance", "manager" }) {
			Caller caller = mount.caller(this.base, other);
			String path = mount.at("/task/" + task.getId());
			assertThat(caller.post(path + "/submit-form", APPROVE).statusCode()).as(other).isEqualTo(403);
			assertThat(caller.post(path + "/claim", "{\"userId\":\"" + other + "\"}").statusCode()).as(other)
				.isEqualTo(403);
		}
		assertThat(this.approvals.decisions(reference)).isEmpty();
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
	}

	@ParameterizedTest
	@EnumSource
	void letNoProposerApproveAndNobodyAnswerForBothParties(Mount mount, @Autowired People people,
			@Autowired IdentityService identity) {
		String suffix = mount.name().toLowerCase().replace('_', '-');
		String proposer = person(people, "proposer-" + suffix, "mranti-coordinator", "mranti-approver");
		String both = person(people, "both-" + suffix, "mranti-approver", "zgc-approver");
		try {
			String reference = this.life.submittedBy(proposer, "mranti");
			Task own = this.office.task("mranti-approver", reference, "Decide");
			Task others = this.office.task("zgc-approver", reference, "Decide");
			assertThat(decide(mount, proposer, own).body()).contains("Who wrote the proposal does not approve it.");
			assertThat(decide(mount, both, others).body()).contains("You are not among those who are asked");
			assertThat(this.approvals.decisions(reference)).isEmpty();
		}
		finally {
			identity.deleteMembership(proposer, "mranti-approver");
			identity.deleteMembership(proposer, "mranti-coordinator");
			identity.deleteMembership(both, "mranti-approver");
			identity.deleteMembership(both, "zgc-approver");
		}
	}

	@ParameterizedTest
	@EnumSource
	void letAColleagueButNotTheOtherPartyReleaseATask(Mount mount) {
		String reference = this.life.described("mranti");
		String path = mount.at("/task/" + this.office.task(reference, "Draft curriculum").getId());
		Caller first = mount.caller(this.base, "mranti-coordinator");
		Caller second = mount.caller(this.base, "mranti-coordinator-2");
		assertThat(first.post(path + "/claim", "{\"userId\":\"mranti-coordinator\"}").statusCode()).isEqualTo(204);
		HttpResponse<String> refused = second.post(path + "/submit-form", "{\"variables\":{}}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("mranti-coordinator has claimed this task");
		assertThat(mount.caller(this.base, "zgc-coordinator").post(path + "/unclaim", null).statusCode())
			.isEqualTo(403);
		assertThat(second.post(path + "/unclaim", null).statusCode()).isEqualTo(204);
		assertThat(second.post(path + "/claim", "{\"userId\":\"mranti-coordinator-2\"}").statusCode()).isEqualTo(204);
		assertThat(first.post(path + "/claim", "{\"userId\":\"mranti-coordinator\"}").statusCode()).isIn(400, 409, 500);
		assertThat(this.office.task(reference, "Draft curriculum").getAssignee()).isEqualTo("mranti-coordinator-2");
	}

	@Test
	void showAnApproverNothingThatSheIsNotAskedAbout() {
		String asked = this.life.submitted("mranti");
		String notAsked = this.life.described("mranti");
		Caller approver = Caller.withBasic(this.base, "zgc-approver");
		assertThat(approver.get("/v1/initiatives/" + asked).statusCode()).isEqualTo(200);
		assertThat(approver.get("/v1/initiatives/" + notAsked).statusCode()).isEqualTo(404);
		assertThat(approver.get("/v1/initiatives/" + notAsked + "/timeline").statusCode()).isEqualTo(404);
		assertThat(approver.get("/v1/initiatives").body()).contains(asked).doesNotContain(notAsked);
		assertThat(Caller.withSession(this.base, "zgc-approver").get("/initiatives/" + notAsked).statusCode())
			.isEqualTo(404);
		assertThat(Caller.withSession(this.base, "zgc-approver").get("/").body()).doesNotContain(notAsked);
		Task task = this.office.task(notAsked, "Draft curriculum");
		for (Mount mount : Mount.values()) {
			Caller caller = mount.caller(this.base, "zgc-approver");
			assertThat(caller.get(mount.at("/task/" + task.getId() + "/form-variables")).statusCode()).isEqualTo(403);
			assertThat(caller.get(mount.at("/task?processInstanceBusinessKey=" + notAsked)).body()).isEqualTo("[]");
		}
	}

	@ParameterizedTest
	@EnumSource
	void letAManagerRetryAJobAndNothingMore(Mount mount) {
		String reference = this.life.approved("zgc");
		String instance = this.office.instance(reference);
		Caller manager = mount.caller(this.base, "manager");
		String job = jobOf(manager, mount, instance);
		assertThat(manager.call("PUT", mount.at("/job/" + job + "/retries"), "{\"retries\":2}").statusCode())
			.isEqualTo(204);
		assertThat(manager.post(mount.at("/job/" + job + "/execute"), null).statusCode()).isEqualTo(403);
		assertThat(manager.call("PUT", mount.at("/job/" + job + "/duedate"), "{\"duedate\":null}").statusCode())
			.isEqualTo(403);
		assertThat(manager.call("DELETE", mount.at("/job/" + job), null).statusCode()).isEqualTo(403);
		assertThat(manager.post(mount.at("/process-instance/" + instance + "/modification"), "{}").statusCode())
			.isEqualTo(403);
		assertThat(this.office.open(reference)).containsExactly("Close registration", "Register participant");
	}

	private static String jobOf(Caller manager, Mount mount, String instance) {
		String jobs = manager.get(mount.at("/job?timers=true&processInstanceId=" + instance)).body();
		return jobs.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
	}

	private HttpResponse<String> decide(Mount mount, String person, Task task) {
		return mount.caller(this.base, person).post(mount.at("/task/" + task.getId() + "/submit-form"), APPROVE);
	}

	private static String person(People people, String id, String... groups) {
		if (people.find(id).isEmpty()) {
			people.register(new NewPerson(id, "mranti", id, id + "@moubridge.example", java.util.Locale.ENGLISH,
					TestPeople.PASSWORD, Set.of(groups)));
		}
		return id;
	}

}
