package org.moubridge.attack;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.moubridge.access.Refusal;

/**
 * A small process under the name of a stream, one task for each party, and its instances.
 */
class Target {

	static final String KEY = "soft-landing";

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private String deployment;

	Target(ProcessEngine engine) {
		this.repository = engine.getRepositoryService();
		this.runtime = engine.getRuntimeService();
		this.tasks = engine.getTaskService();
	}

	void deploy() {
		this.deployment = this.repository.createDeployment()
			.addModelInstance("attacked.bpmn", model())
			.deploy()
			.getId();
	}

	void undeploy() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	Task mrantisTask() {
		return task("mranti-coordinator");
	}

	Task zgcsTask() {
		return task("zgc-coordinator");
	}

	boolean isOpen(Task task) {
		return this.tasks.createTaskQuery().taskId(task.getId()).count() == 1;
	}

	String assigneeOf(Task task) {
		return this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
	}

	void assign(Task task, String user) {
		this.tasks.setAssignee(task.getId(), user);
	}

	long instances() {
		return this.runtime.createProcessInstanceQuery().processDefinitionKey(KEY).count();
	}

	String definition() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(KEY)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private Task task(String group) {
		String instance = this.runtime.startProcessInstanceByKey(KEY).getId();
		return this.tasks.createTaskQuery().processInstanceId(instance).taskCandidateGroup(group).singleResult();
	}

	private static BpmnModelInstance model() {
		return Bpmn.createExecutableProcess(KEY)
			.camundaHistoryTimeToLive(30)
			.startEvent()
			.parallelGateway("Fork")
			.userTask("MrantisTask")
			.camundaCandidateGroups("mranti-coordinator")
			.camundaTaskListenerDelegateExpression("assignment", "${assignmentGuard}")
			.camundaTaskListenerClass("complete", Objection.class)
			.endEvent()
			.moveToNode("Fork")
			.userTask("ZgcsTask")
			.camundaCandidateGroups("zgc-coordinator")
			.camundaTaskListenerDelegateExpression("assignment", "${assignmentGuard}")
			.endEvent()
			.done();
	}

	/** Refuses as a form's validation does, or fails as a bug does. */
	public static class Objection implements TaskListener {

		@Override
		public void notify(DelegateTask task) {
			if (task.hasVariable("objectionable")) {
				throw new Objected();
			}
			if (task.hasVariable("faulty")) {
				throw new IllegalStateException("select * from act_ru_task");
			}
		}

	}

	static class Objected extends Refusal {

		Objected() {
			super("access.unknownParty", "nowhere");
		}

	}

}
