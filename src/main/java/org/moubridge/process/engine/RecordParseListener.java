package org.moubridge.process.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Hangs on every user task and every process what holds for all of them, so that no
 * diagram has to say it.
 */
@Component
class RecordParseListener extends AbstractBpmnParseListener {

	private final FormDesk desk;

	private final TaskRecorder recorder;

	private final StartDesk starts;

	private final AssignmentGuard assignments;

	RecordParseListener(FormDesk desk, TaskRecorder recorder, StartDesk starts, AssignmentGuard assignments) {
		this.desk = desk;
		this.recorder = recorder;
		this.starts = starts;
		this.assignments = assignments;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.setTaskFormHandler(new RecordTaskFormHandler(task.getTaskFormHandler(), this.desk));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.recorder::created);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this.assignments);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this.recorder::assigned);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.recorder::completed);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this.recorder::deleted);
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		if (definition.getStartFormHandler() != null) {
			definition.setStartFormHandler(new RecordStartFormHandler(definition.getStartFormHandler(), this.starts));
		}
		if (!definition.getKey().equals("deliver-mail")) {
			ExecutionListener guard = this.starts::started;
			definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, guard);
		}
	}

}
