package org.moubridge.story;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Initiatives of all streams find to an end whatever people choose: nothing gets stuck,
 * nothing fails, and the record says what the engine says. {@code -Dinitiatives=200}
 * drives as many as that.
 */
@ProductTest
class AllStreamsTests {

	private static final List<String> LEADS = List.of("mranti", "zgc");

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Steps steps;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	/** Every stream is where a start form is. */
	static Stream<String> streams() throws Exception {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:forms/start-*.form"))
			.map(Resource::getFilename)
			.map((name) -> name.replaceAll("^start-|\\.form$", ""));
	}

	@ParameterizedTest
	@MethodSource("streams")
	void comeToAnEndWhateverPeopleChoose(String stream) throws Exception {
		long each = Math.max(1, Integer.getInteger("initiatives", 5) / streams().count());
		for (int number = 0; number < each; number++) {
			long seed = stream.hashCode() + number;
			String lead = LEADS.get(Math.floorMod(seed, 2));
			String reference = this.office.propose(lead + "-coordinator", stream, "Chosen at random " + number);
			this.robot.wander(reference, new Random(seed));
			assertThat(this.initiatives.get(reference).status().isFinal()).as("%s, seed %d", reference, seed).isTrue();
			assertThat(this.runtime.createIncidentQuery().list())
				.noneMatch((incident) -> this.runtime.createProcessInstanceQuery()
					.processInstanceId(incident.getProcessInstanceId())
					.processInstanceBusinessKey(reference)
					.count() > 0);
			assertThat(this.steps.openOf(reference)).extracting(Step::taskId)
				.containsExactlyInAnyOrderElementsOf(openTasks(reference));
		}
	}

	private List<String> openTasks(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(Task::getId)
			.toList();
	}

}
