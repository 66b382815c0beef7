package org.moubridge.process.benchmarkingvisit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

import org.moubridge.Office;
import org.moubridge.Robot;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of benchmarking visits have in common: MRANTI visits ZGC. */
abstract class BenchmarkingVisitTest {

	static final String LEAD = "mranti-coordinator";

	static final String PARTNER = "zgc-coordinator";

	@Autowired
	Office office;

	@Autowired
	Robot robot;

	@Autowired
	Initiatives initiatives;

	@Autowired
	Entries entries;

	@Autowired
	People people;

	@Autowired
	ManagementService management;

	@Autowired
	TaskService tasks;

	/** Brings a comparison of this type to this task. */
	String until(String exchangeType, String task, Map<String, Map<String, Object>> answers) {
		String reference = this.office.propose(LEAD, "benchmarking-visit", "Incubation compared");
		Map<String, Map<String, Object>> all = new HashMap<>(answers);
		all.put("Propose visit", Map.of("exchangeType", exchangeType));
		this.robot.until(reference, task, all);
		return reference;
	}

	String until(String exchangeType, String task) {
		return until(exchangeType, task, Map.of());
	}

	void isOpen(String reference, String... tasks) {
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly(tasks);
	}

	void is(String reference, InitiativeStatus status) {
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(status);
		if (status.isFinal()) {
			assertThat(this.office.isOver(reference)).isTrue();
		}
	}

	/** Lets the time of the oldest timer of this event come. */
	void timeComesFor(String reference, String timer) {
		Job job = this.management.createJobQuery()
			.processInstanceId(this.office.instance(reference))
			.activityId(timer)
			.timers()
			.list()
			.get(0);
		this.management.executeJob(job.getId());
		this.office.settle(reference);
	}

	/** The party does not answer until the other one has to choose how to go on. */
	void staysSilent(String reference, String party, String firstTimer) {
		Stream
			.of(firstTimer, "IntermediateCatchEvent_SilentAfterReminder",
					"IntermediateCatchEvent_SilentAfterAlternateContact",
					"IntermediateCatchEvent_SilentAfterLiaisonOfficers")
			.forEach((timer) -> this.office.timeComesFor(reference, party, timer));
	}

	void chooses(String reference, String choice) {
		this.office.complete(LEAD, reference, "Choose how to go on", Map.of("choice", choice, "reason", "No answer"));
		this.office.settle(reference);
	}

	/** Everybody in the delegation becomes this, when all else is prepared. */
	void travellersAre(String reference, String status) {
		for (List<Task> others = besidesItinerary(reference); !others.isEmpty(); others = besidesItinerary(reference)) {
			this.robot.complete(others.get(0), Map.of());
		}
		this.entries.standing(reference, "delegation").forEach((one) -> this.entries.become(one.id(), status));
		this.office.complete(PARTNER, reference, "Plan itinerary");
		this.office.settle(reference);
	}

	List<Entry> figures(String reference) {
		return this.entries.standing(reference, "figures");
	}

	Person person(String id) {
		return this.people.get(id);
	}

	private List<Task> besidesItinerary(String reference) {
		this.office.settle(reference);
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.filter((task) -> !task.getName().equals("Plan itinerary"))
			.toList();
	}

}
