package org.moubridge.process.outcomefollowup;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/**
 * The follow-up of an initiative beside its stream, and the moments that it waits for.
 */
public record FollowUpTimers(RuntimeService runtime, ManagementService management, String reference) {

	/** Lets the next point come. */
	public void nextPoint() {
		this.management.executeJob(points().get(0).getId());
	}

	List<Job> points() {
		return timers("IntermediateCatchEvent_PointReached");
	}

	/** Lets the time pass in which the person who was asked first may answer. */
	void silence() {
		this.management.executeJob(timers("BoundaryEvent_ParticipantSilent").get(0).getId());
	}

	boolean runs() {
		return query().count() > 0;
	}

	private List<Job> timers(String event) {
		return this.management.createJobQuery()
			.processInstanceId(query().singleResult().getId())
			.activityId(event)
			.timers()
			.orderByJobDuedate()
			.asc()
			.list();
	}

	private ProcessInstanceQuery query() {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.reference)
			.processDefinitionKey("outcome-follow-up");
	}

}
