package org.moubridge.process.engine;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

import org.moubridge.calendar.CalendarLoaded;
import org.moubridge.initiative.TaskDates;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Due dates and timers in the engine follow the calendars. */
@Component
class EngineTaskDates implements TaskDates {

	private final TaskService tasks;

	private final ManagementService management;

	EngineTaskDates(TaskService tasks, ManagementService management) {
		this.tasks = tasks;
		this.management = management;
	}

	@Override
	public void reschedule(String taskId, Instant due, Instant followUp) {
		Task task = this.tasks.createTaskQuery().taskId(taskId).singleResult();
		if (task != null) {
			task.setDueDate(Date.from(due));
			task.setFollowUpDate(Date.from(followUp));
			this.tasks.saveTask(task);
		}
	}

	/** Each timer asks the deadlines again. */
	@EventListener
	void on(CalendarLoaded event) {
		this.management.createJobQuery()
			.timers()
			.list()
			.stream()
			.map(Job::getId)
			.forEach((timer) -> this.management.recalculateJobDuedate(timer, true));
	}

}
