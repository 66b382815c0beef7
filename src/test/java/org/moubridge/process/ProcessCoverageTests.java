package org.moubridge.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.moubridge.ProductTest;
import org.moubridge.TakenFlows;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comes last and looks back on all other tests: they went through every node of every
 * diagram and took every flow. It fails when it is run without them.
 */
@ProductTest
@Order(Integer.MAX_VALUE)
class ProcessCoverageTests {

	static Stream<Path> processes() {
		return ModelFiles.processes().stream();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyNodeWasReached(Path file, @Autowired HistoryService history) {
		List<String> reached = history.createHistoricActivityInstanceQuery()
			.finished()
			.list()
			.stream()
			.filter((node) -> node.getProcessDefinitionKey().equals(ModelFiles.nameOf(file)))
			.map(HistoricActivityInstance::getActivityId)
			.distinct()
			.toList();
		assertThat(reached).containsAll(ids(file, FlowNode.class));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyFlowWasTaken(Path file, @Autowired TakenFlows taken) {
		assertThat(taken.ids()).containsAll(
				ids(file, SequenceFlow.class).stream().map((flow) -> ModelFiles.nameOf(file) + "/" + flow).toList());
	}

	private static List<String> ids(Path file, Class<? extends FlowElement> type) {
		return ModelFiles.process(file).getModelElementsByType(type).stream().map(FlowElement::getId).toList();
	}

}
