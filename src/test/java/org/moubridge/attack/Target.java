package org.moubridge.attack;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.moubridge.Office;

/** Trainings that either party has proposed, and what became of them after an attack. */
class Target {

	static final String KEY = "training-seminar";

	private final Office office;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	private final TaskService tasks;

	Target(ProcessEngine engine, Office office) {
		this.office = office;
		this.repository = engine.getRepositoryService();
		this.runtime = engine.getRuntimeService();
		this.tasks = engine.getTaskService();
	}

	Task mrantisTask() {
		return proposedBy("mranti-coordinator");
	}

	Task zgcsTask() {
		return proposedBy("zgc-coordinator");
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

	void putBack(Task task) {
		this.tasks.setAssignee(task.getId(), null);
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

	private Task proposedBy(String coordinator) {
		String reference = this.office.propose(coordinator, "A training to attack");
		return this.tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
	}

}
