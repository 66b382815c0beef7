package org.moubridge.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One name through all layers: what stands in a diagram exists in code, forms and tables
 * under the name its label gives it.
 */
class ProcessWiringTests {

	private static final Set<String> STREAMS = Set.of("personnel-exchange", "training-seminar", "benchmarking-visit",
			"collaborative-research", "soft-landing");

	private static final Set<String> PARTY_ROLES = Set.of("coordinator", "approver", "finance", "hr", "legal",
			"analyst", "reviewer", "liaison", "jsc");

	private static final Set<String> JOINT_GROUPS = Set.of("compliance", "manager", "admin");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}");

	private static final Pattern READ_FROM_A_NAME = Pattern.compile("(?<![\\w.)])([A-Za-z]\\w*)\\.\\w+");

	static Stream<Path> processes() {
		return ModelFiles.processes().stream();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void eachFileHoldsTheProcessItIsNamedAfter(Path file) {
		Process process = process(file);
		assertThat(process.getId()).isEqualTo(ModelFiles.nameOf(file));
		assertThat(process.isExecutable()).isTrue();
		assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("1825");
		assertThat(process.isCamundaStartableInTasklist()).isEqualTo(STREAMS.contains(process.getId()));
		assertThat(documentation(process)).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void idsFollowTheLabels(Path file) {
		nodes(file).filter((node) -> !(node instanceof Gateway))
			.forEach((node) -> assertThat(node.getId()).isEqualTo(type(node) + ModelFiles.camelCase(node.getName())));
		nodes(file).filter(Gateway.class::isInstance)
			.forEach((gateway) -> assertThat(gateway.getId()).startsWith("Gateway_"));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyNodeIsDrawn(Path file) {
		assertThat(nodes(file)).allSatisfy((node) -> assertThat(node.getDiagramElement()).as(node.getId()).isNotNull());
	}

	@ParameterizedTest
	@MethodSource("processes")
	void gatewaysAskAndTheirFlowsAnswer(Path file) {
		nodes(file).filter(ExclusiveGateway.class::isInstance)
			.filter((gateway) -> gateway.getOutgoing().size() > 1)
			.forEach((gateway) -> {
				assertThat(gateway.getName()).endsWith("?");
				assertThat(gateway.getOutgoing()).allSatisfy((flow) -> assertThat(flow.getName()).isNotBlank())
					.allSatisfy((flow) -> assertThat(flow.getConditionExpression()).isNotNull());
			});
	}

	@Test
	void eachUserTaskTellsWhatToDoForWhomAndUntilWhen() {
		assertThat(ModelFiles.all(UserTask.class)).isNotEmpty().allSatisfy((task) -> {
			assertThat(documentation(task)).as(task.getId()).isNotBlank();
			assertThat(task.getCamundaDueDate()).isEqualTo("${deadlines.due(execution)}");
			assertThat(task.getCamundaFollowUpDate()).isEqualTo("${deadlines.followUp(execution)}");
			assertThat(task.getCamundaCandidateGroups().split(",")).allSatisfy(ProcessWiringTests::isKnownGroup);
		});
	}

	@Test
	void eachUserTaskHasTheFormOfItsLabel() {
		assertThat(ModelFiles.all(UserTask.class)).allSatisfy((task) -> {
			assertThat(task.getCamundaFormRef()).isEqualTo(ModelFiles.kebabCase(task.getName()));
			assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
		});
		Set<String> used = Stream
			.concat(ModelFiles.all(UserTask.class).map(UserTask::getCamundaFormRef), startForms().stream())
			.collect(Collectors.toSet());
		assertThat(ModelFiles.forms().stream().map(ModelFiles::nameOf)).containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void aStartFormIsNamedAfterItsProcess() {
		List<String> startable = processes().map(ModelFiles::nameOf).filter(STREAMS::contains).toList();
		assertThat(startForms()).containsExactlyInAnyOrderElementsOf(startable.stream().map("start-"::concat).toList());
	}

	@Test
	void eachServiceTaskHasTheDelegateOfItsLabel() {
		Set<String> delegates = delegateClasses();
		delegatingTasks().forEach((task) -> {
			String delegate = ModelFiles.camelCase(task.getName()) + "Delegate";
			assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + decapitalised(delegate) + "}");
			assertThat(delegates).contains(delegate);
		});
	}

	@Test
	void eachDelegateHasAServiceTask() {
		assertThat(delegatingTasks().map((task) -> ModelFiles.camelCase(task.getName()) + "Delegate"))
			.containsAll(delegateClasses());
	}

	@Test
	void messagesAndErrorsAreDeclaredByTheirFact() {
		assertThat(ModelFiles.all(Message.class))
			.allSatisfy((message) -> assertThat(message.getId()).isEqualTo("Message_" + message.getName()));
		assertThat(ModelFiles.all(MessageEventDefinition.class))
			.allSatisfy((event) -> assertThat(event.getMessage()).isNotNull());
		assertThat(ModelFiles.all(Error.class))
			.allSatisfy((error) -> assertThat(error.getErrorCode()).isEqualTo(error.getName()));
	}

	@Test
	void runsNoScripts() {
		assertThat(ModelFiles.all(ScriptTask.class)).isEmpty();
		assertThat(ModelFiles.all(CamundaScript.class)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void expressionsCallTheDeadlinesAndNoOtherBean(Path file) throws IOException {
		Set<String> allowed = new HashSet<>(Set.of("deadlines", "execution", "decisionResult", "row"));
		loops(file).forEach((loop) -> {
			allowed.add(loop.getCamundaElementVariable());
			allowed.add(loop.getCamundaCollection().replaceFirst("^\\$\\{(\\w+)\\.elements\\(\\)}$", "$1"));
		});
		assertThat(EXPRESSION.matcher(Files.readString(file)).results().map((match) -> match.group(1)))
			.allSatisfy((expression) -> assertThat(namesReadFrom(expression)).isSubsetOf(allowed));
	}

	@Test
	void callActivitiesPassTheBusinessKeyAndNamedVariables() {
		assertThat(ModelFiles.all(CallActivity.class)).isNotEmpty().allSatisfy((call) -> {
			assertThat(processes().map(ModelFiles::nameOf)).contains(call.getCalledElement());
			assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
			List<CamundaIn> in = extensions(call, CamundaIn.class);
			assertThat(in).noneMatch((mapping) -> mapping.getCamundaVariables() != null);
			assertThat(in.stream().map(CamundaIn::getCamundaBusinessKey).filter(Objects::nonNull)).hasSize(1);
			assertThat(extensions(call, CamundaOut.class)).noneMatch((out) -> out.getCamundaVariables() != null);
		});
	}

	@Test
	void decisionsExistAndAreBoundToTheirDeployment() {
		List<String> decisions = ModelFiles.decisions().stream().map((decision) -> decision.getId()).toList();
		assertThat(ModelFiles.all(BusinessRuleTask.class)).isNotEmpty().allSatisfy((task) -> {
			assertThat(decisions).contains(task.getCamundaDecisionRef());
			assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
		});
		assertThat(ModelFiles.decisions())
			.allSatisfy((decision) -> assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("1825"));
	}

	@Test
	void savesBeforeWhatLeavesTheTransactionButNeverBeforeAWaitState() {
		assertThat(ModelFiles.all(SendTask.class)).allMatch(Activity::isCamundaAsyncBefore);
		assertThat(ModelFiles.all(UserTask.class)).noneMatch(Activity::isCamundaAsyncBefore);
		assertThat(ModelFiles.all(ServiceTask.class).filter((task) -> "external".equals(task.getCamundaType())))
			.noneMatch(Activity::isCamundaAsyncBefore);
	}

	private static void isKnownGroup(String group) {
		String role = group.replaceFirst("^\\$\\{.*}-", "");
		boolean chosenByTheRecord = group.equals("${request.prop('group').stringValue()}");
		boolean ofAParty = !role.equals(group) && PARTY_ROLES.contains(role);
		assertThat(chosenByTheRecord || ofAParty || JOINT_GROUPS.contains(group)).as("group " + group).isTrue();
	}

	private static Set<String> namesReadFrom(String expression) {
		return READ_FROM_A_NAME.matcher(expression.replaceAll("'[^']*'", ""))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toSet());
	}

	private static Set<String> startForms() {
		return ModelFiles.all(StartEvent.class)
			.map(StartEvent::getCamundaFormRef)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static Stream<ServiceTask> delegatingTasks() {
		return ModelFiles.all(ServiceTask.class).filter((task) -> !"external".equals(task.getCamundaType()));
	}

	private static Set<String> delegateClasses() {
		return new ClassFileImporter().importPackages("org.moubridge.process")
			.stream()
			.map(JavaClass::getSimpleName)
			.filter((name) -> name.endsWith("Delegate"))
			.collect(Collectors.toSet());
	}

	private static Process process(Path file) {
		return ModelFiles.process(file).getModelElementsByType(Process.class).iterator().next();
	}

	private static Stream<FlowNode> nodes(Path file) {
		return ModelFiles.process(file).getModelElementsByType(FlowNode.class).stream();
	}

	private static Stream<MultiInstanceLoopCharacteristics> loops(Path file) {
		return ModelFiles.process(file).getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream();
	}

	private static <T extends ModelElementInstance> List<T> extensions(CallActivity call, Class<T> type) {
		return call.getExtensionElements().getElementsQuery().filterByType(type).list();
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations().stream().map((text) -> text.getTextContent()).collect(Collectors.joining());
	}

	private static String type(FlowNode node) {
		String type = node.getElementType().getTypeName();
		return type.substring(0, 1).toUpperCase() + type.substring(1) + "_";
	}

	private static String decapitalised(String name) {
		return name.substring(0, 1).toLowerCase() + name.substring(1);
	}

}
