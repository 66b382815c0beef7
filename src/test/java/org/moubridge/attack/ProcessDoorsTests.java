package org.moubridge.attack;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class ProcessDoorsTests {

	private final Target target;

	private final String base;

	ProcessDoorsTests(@Autowired ProcessEngine engine, @Autowired Office office,
			@Value("${moubridge.base-url}") String base) {
		this.target = new Target(engine, office);
		this.base = base;
	}

	@ParameterizedTest
	@EnumSource
	void letACoordinatorStartByTheFormOnly(Mount mount) {
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		String path = mount.at("/process-definition/key/" + Target.KEY);
		assertThat(coordinator.get(path).statusCode()).isEqualTo(200);
		assertThat(coordinator
			.post(path + "/submit-form", "{\"variables\":{\"title\":{\"value\":\"A training\",\"type\":\"String\"}}}")
			.statusCode()).isEqualTo(200);
		long before = this.target.instances();
		assertThat(coordinator.post(path + "/start",
				"{\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"UserTask_ProposeTraining\"}]}")
			.statusCode()).isEqualTo(403);
		assertThat(coordinator
			.post(path + "/start",
					"{\"businessKey\":\"INI-2026-0001\",\"variables\":{\"mou\":{\"value\":\"x\",\"type\":\"String\"}}}")
			.statusCode()).isEqualTo(403);
		assertThat(coordinator.post(mount.at("/process-definition/" + this.target.definition() + "/start"), "{}")
			.statusCode()).isEqualTo(403);
		assertThat(this.target.instances()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void letNobodyElseStart(Mount mount) {
		long before = this.target.instances();
		for (String other : new String[] { "mranti-approver", "zgc-finance", "compliance", "manager" }) {
			assertThat(mount.caller(this.base, other)
				.post(mount.at("/process-definition/key/" + Target.KEY + "/submit-form"), "{\"variables\":{}}")
				.statusCode()).isEqualTo(403);
		}
		assertThat(this.target.instances()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void areClosedToForgers(Mount mount) {
		Task task = this.target.mrantisTask();
		String instance = mount.at("/process-instance/" + task.getProcessInstanceId());
		String value = "{\"value\":\"x\",\"type\":\"String\"}";
		for (String user : new String[] { "mranti-coordinator", "zgc-approver", "manager" }) {
			Caller forger = mount.caller(this.base, user);
			closed(forger, "POST", instance + "/modification",
					"{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_ProposeTraining\"}]}");
			closed(forger, "PUT", instance + "/variables/decision", value);
			closed(forger, "POST", instance + "/variables", "{\"modifications\":{}}");
			closed(forger, "DELETE", instance, null);
			closed(forger, "POST", mount.at("/message"), "{\"messageName\":\"InitiativeWithdrawn\",\"all\":true}");
			closed(forger, "POST", mount.at("/signal"), "{\"name\":\"x\"}");
			closed(forger, "POST", mount.at("/condition"), "{}");
			closed(forger, "POST", mount.at("/migration/execute"), "{}");
			closed(forger, "POST", mount.at("/modification/execute"), "{}");
			closed(forger, "POST", mount.at("/execution/" + task.getExecutionId() + "/signal"), "{}");
			closed(forger, "PUT", mount.at("/execution/" + task.getExecutionId() + "/localVariables/x"), value);
			closed(forger, "POST", mount.at("/external-task/fetchAndLock"),
					"{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}");
			closed(forger, "POST", mount.at("/user/create"),
					"{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}");
			closed(forger, "PUT", mount.at("/group/admin/members/" + user), "{}");
			closed(forger, "PUT", mount.at("/user/admin/credentials"), "{\"password\":\"x\"}");
			closed(forger, "POST", mount.at("/authorization/create"), "{}");
			closed(forger, "POST", mount.at("/decision-definition/key/x/evaluate"), "{\"variables\":{}}");
			closed(forger, "POST", mount.at("/job/x/execute"), "{}");
		}
		assertThat(this.target.isOpen(task)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void letNobodyDeploy(Mount mount) {
		for (String user : new String[] { "mranti-coordinator", "manager", "admin" }) {
			Caller forger = mount.caller(this.base, user);
			closed(forger, "POST", mount.at("/deployment/create"), "{}");
			closed(forger, "POST", mount.at("/deployment/create/"), "{}");
			closed(forger, "POST", mount.at("/deployment/x/redeploy"), "{}");
			closed(forger, "DELETE", mount.at("/deployment/x"), null);
		}
	}

	@ParameterizedTest
	@EnumSource
	void showCoordinatorsNoOtherInstances(Mount mount) {
		Task task = this.target.zgcsTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		for (String call : new String[] { "/process-instance", "/process-instance/" + task.getProcessInstanceId(),
				"/execution", "/variable-instance", "/history/process-instance", "/history/task", "/job", "/incident",
				"/user", "/group", "/authorization", "/deployment" }) {
			closed(coordinator, "GET", mount.at(call), null);
		}
	}

	@ParameterizedTest
	@EnumSource
	void openToManagersForReadingAndRetries(Mount mount) {
		Caller manager = mount.caller(this.base, "manager");
		for (String call : new String[] { "/process-instance", "/incident", "/job", "/history/process-instance",
				"/deployment", "/external-task" }) {
			assertThat(manager.get(mount.at(call + "?maxResults=10")).statusCode()).as(call).isEqualTo(200);
		}
		assertThat(manager.call("PUT", mount.at("/job/nowhere/retries"), "{\"retries\":1}").statusCode())
			.isNotEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void areNotFoundOpenByStrangeSpellings(Mount mount) {
		Task task = this.target.mrantisTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		String id = task.getId();
		for (String trick : new String[] { "/task/" + id + "/complete/", "/task/" + id + "//complete",
				"/task/" + id + "/claim/../complete", "/task/" + id + "/claim%2F..%2Fcomplete",
				"/task/" + id + "/complet%65", "/task/" + id + "/complete;jsessionid=1",
				"/task;x=1/" + id + "/complete", "/task/" + id + "/./complete", "/task/" + id + "/claim%00/complete",
				"/task/" + id + "/complete?_method=GET", "/TASK/" + id + "/complete" }) {
			assertThat(coordinator.post(mount.at(trick), "{}").statusCode()).as(trick).isIn(400, 403, 404);
		}
		coordinator.with("X-HTTP-Method-Override", "DELETE");
		assertThat(coordinator.post(mount.at("/task/" + id), "{}").statusCode()).isEqualTo(403);
		closed(coordinator, "HEAD", mount.at("/process-instance"), null);
		closed(coordinator, "OPTIONS", mount.at("/process-instance"), null);
		assertThat(this.target.isOpen(task)).isTrue();
	}

	private static void closed(Caller caller, String method, String path, String body) {
		assertThat(caller.call(method, path, body).statusCode()).as(method + " " + path).isEqualTo(403);
	}

}
