package org.moubridge.attack;

import java.net.http.HttpResponse;

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
class TaskDoorsTests {

	private final Target target;

	private final String base;

	TaskDoorsTests(@Autowired ProcessEngine engine, @Autowired Office office,
			@Value("${moubridge.base-url}") String base) {
		this.target = new Target(engine, office);
		this.base = base;
	}

	@ParameterizedTest
	@EnumSource
	void letACoordinatorClaimAndReleaseHerOwnTask(Mount mount) {
		Task task = this.target.mrantisTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		assertThat(coordinator.get(mount.at("/task/" + task.getId())).statusCode()).isEqualTo(200);
		assertThat(coordinator.post(mount.at("/task/" + task.getId() + "/unclaim"), null).statusCode()).isEqualTo(204);
		assertThat(claim(coordinator, mount, task, "mranti-coordinator").statusCode()).isEqualTo(204);
		assertThat(this.target.assigneeOf(task)).isEqualTo("mranti-coordinator");
	}

	@ParameterizedTest
	@EnumSource
	void letAColleagueReleaseWhatAnAbsentOneTook(Mount mount) {
		Task task = this.target.mrantisTask();
		this.target.assign(task, "somebody-on-leave");
		Caller colleague = mount.caller(this.base, "mranti-coordinator");
		assertThat(colleague.post(mount.at("/task/" + task.getId() + "/unclaim"), null).statusCode()).isEqualTo(204);
		assertThat(this.target.assigneeOf(task)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void letNobodyClaimForSomebodyElse(Mount mount) {
		Task task = this.target.mrantisTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		this.target.putBack(task);
		for (String other : new String[] { "zgc-coordinator", "mranti-approver", "admin" }) {
			assertThat(claim(coordinator, mount, task, other).statusCode()).isEqualTo(400);
		}
		String twice = "{\"userId\":\"mranti-coordinator\",\"userId\":\"zgc-coordinator\"}";
		assertThat(coordinator.post(mount.at("/task/" + task.getId() + "/claim"), twice).statusCode()).isEqualTo(400);
		assertThat(assign(coordinator, mount, task, "zgc-coordinator").statusCode()).isEqualTo(403);
		assertThat(this.target.assigneeOf(task)).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void hideTheOtherPartysTask(Mount mount) {
		Task task = this.target.zgcsTask();
		Caller other = mount.caller(this.base, "mranti-coordinator");
		assertThat(other.get(mount.at("/task/" + task.getId())).statusCode()).isIn(403, 404);
		assertThat(other.get(mount.at("/task?processInstanceId=" + task.getProcessInstanceId())).body())
			.doesNotContain(task.getId());
		assertThat(other.get(mount.at("/task/" + task.getId() + "/form-variables")).statusCode()).isEqualTo(403);
		assertThat(other.get(mount.at("/task/" + task.getId() + "/comment")).body()).doesNotContain("message\":\"x");
		assertThat(claim(other, mount, task, "mranti-coordinator").statusCode()).isEqualTo(403);
		assertThat(other.post(mount.at("/task/" + task.getId() + "/unclaim"), null).statusCode()).isEqualTo(403);
		assertThat(submit(other, mount, task).statusCode()).isEqualTo(403);
		assertThat(this.target.isOpen(task)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areClosedAroundTheForm(Mount mount) {
		Task task = this.target.mrantisTask();
		String path = mount.at("/task/" + task.getId());
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		String value = "{\"value\":\"x\",\"type\":\"String\"}";
		assertThat(coordinator.post(path + "/complete", "{}").statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/resolve", "{}").statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/bpmnError", "{\"errorCode\":\"x\"}").statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/bpmnEscalation", "{\"escalationCode\":\"x\"}").statusCode())
			.isEqualTo(403);
		assertThat(coordinator.call("PUT", path + "/variables/decision", value).statusCode()).isEqualTo(403);
		assertThat(coordinator.call("PUT", path + "/localVariables/decision", value).statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/variables", "{\"modifications\":{}}").statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/delegate", "{\"userId\":\"zgc-coordinator\"}").statusCode())
			.isEqualTo(403);
		assertThat(coordinator.call("PUT", path, "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
		assertThat(coordinator.call("DELETE", path, null).statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/identity-links", "{\"userId\":\"admin\",\"type\":\"candidate\"}")
			.statusCode()).isEqualTo(403);
		assertThat(coordinator.post(path + "/attachment/create", "{}").statusCode()).isEqualTo(403);
		assertThat(coordinator.post(mount.at("/task/create"), "{}").statusCode()).isEqualTo(403);
		assertThat(this.target.isOpen(task)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void letACoordinatorComment(Mount mount) {
		Task task = this.target.mrantisTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		assertThat(coordinator.post(mount.at("/task/" + task.getId() + "/comment/create"), "{\"message\":\"hello\"}")
			.statusCode()).isEqualTo(200);
		assertThat(coordinator.get(mount.at("/task/" + task.getId() + "/comment")).body()).contains("hello");
	}

	@ParameterizedTest
	@EnumSource
	void showAManagerEverythingAndLetHerChangeNothing(Mount mount) {
		Task task = this.target.zgcsTask();
		Caller manager = mount.caller(this.base, "manager");
		assertThat(manager.get(mount.at("/task/" + task.getId())).statusCode()).isEqualTo(200);
		assertThat(claim(manager, mount, task, "manager").statusCode()).isEqualTo(403);
		assertThat(submit(manager, mount, task).statusCode()).isEqualTo(403);
		assertThat(
				manager.call("DELETE", mount.at("/process-instance/" + task.getProcessInstanceId()), null).statusCode())
			.isEqualTo(403);
		assertThat(manager
			.call("PUT", mount.at("/process-instance/" + task.getProcessInstanceId() + "/suspended"),
					"{\"suspended\":true}")
			.statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void answerWithOurSentenceAlone(Mount mount) {
		Task task = this.target.mrantisTask();
		Caller coordinator = mount.caller(this.base, "mranti-coordinator");
		HttpResponse<String> refused = submit(coordinator, mount, task);
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).startsWith("{\"")
			.contains("\"type\":\"Refusal\"")
			.doesNotContain("ENGINE-", "Cannot submit", task.getId());
		HttpResponse<String> inChinese = claim(coordinator.with("Accept-Language", "zh-CN"), mount, task, "admin");
		assertThat(inChinese.body()).contains("您只能为自己领取任务");
	}

	@ParameterizedTest
	@EnumSource
	void saySoWhenATaskIsGone(Mount mount) {
		HttpResponse<String> gone = mount.caller(this.base, "mranti-coordinator")
			.post(mount.at("/task/nowhere/submit-form"), "{\"variables\":{}}");
		assertThat(gone.statusCode()).isEqualTo(404);
		assertThat(gone.body()).contains("no longer here");
	}

	private static HttpResponse<String> claim(Caller caller, Mount mount, Task task, String user) {
		return caller.post(mount.at("/task/" + task.getId() + "/claim"), "{\"userId\":\"" + user + "\"}");
	}

	private static HttpResponse<String> assign(Caller caller, Mount mount, Task task, String user) {
		return caller.post(mount.at("/task/" + task.getId() + "/assignee"), "{\"userId\":\"" + user + "\"}");
	}

	private static HttpResponse<String> submit(Caller caller, Mount mount, Task task) {
		return caller.post(mount.at("/task/" + task.getId() + "/submit-form"), "{\"variables\":{}}");
	}

}
