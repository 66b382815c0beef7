package org.moubridge.process.engine;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.attack.Caller;
import org.moubridge.attack.Mount;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form comes in the caller's language, wherever it is fetched. */
@ProductTest
class FormLanguageTests {

	private static final String START_FORM = "/process-definition/key/training-seminar/deployed-start-form";

	@LocalServerPort
	private int port;

	@Autowired
	private Office office;

	@Autowired
	private TaskService tasks;

	@ParameterizedTest
	@EnumSource
	void showsTheFormOfATaskInTheLanguageOfTheBrowser(Mount mount) throws IOException {
		String form = "/task/" + proposal().getId() + "/deployed-form";
		assertThat(label(answer(mount, form, "zh-CN,zh;q=0.9,en;q=0.8"), "need")).isEqualTo("需求");
		assertThat(label(answer(mount, form, "ms-MY,ms;q=0.9"), "need")).isEqualTo("Keperluan");
		assertThat(answer(mount, form, "en-GB,zh;q=0.5").body())
			.isEqualTo(Files.readString(Path.of("forms/propose-training.form")));
	}

	@ParameterizedTest
	@CsvSource({ "en, {{context}}", "ms, '**Objektif:** Something'", "zh, '**目标:** Something'" })
	void tellsOfTheInitiativeInTheLanguageOfTheBrowser(String language, String told) throws IOException {
		String reference = this.office.propose("mranti-coordinator", "Content in three languages");
		this.office.complete("mranti-coordinator", reference, "Propose training");
		Task task = this.office.task(reference, "Draft curriculum");
		HttpResponse<String> form = answer(Mount.FOR_TASKLIST, "/task/" + task.getId() + "/deployed-form", language);
		assertThat(JsonMapper.builder().build().readTree(form.body()).findValuesAsText("text"))
			.anyMatch((text) -> text.contains(told));
	}

	@ParameterizedTest
	@EnumSource
	void offersInAStartFormWhatThePartySigned(Mount mount) throws IOException {
		for (String language : new String[] { "en", "ms", "zh" }) {
			JsonNode mou = component(answer(mount, START_FORM, language), "mou");
			assertThat(mou.has("valuesKey")).isFalse();
			assertThat(mou.path("values").findValuesAsText("value")).contains("MOU-2024-001");
			assertThat(mou.path("values").get(0).path("label").asText()).startsWith("MOU-");
		}
		assertThat(label(answer(mount, START_FORM, "zh"), "mou")).isEqualTo("谅解备忘录");
		assertThat(label(answer(mount, START_FORM, "ms"), "mou")).isEqualTo("Memorandum Persefahaman");
	}

	@Test
	void namesTasksStreamsAndFiltersInTasklist() {
		Task task = proposal();
		Caller lin = Mount.FOR_TASKLIST.caller(base(), "mranti-coordinator").with("Accept-Language", "zh-CN");
		assertThat(lin.get(Mount.FOR_TASKLIST.at("/task/" + task.getId())).body()).contains("\"name\":\"提出培训方案\"");
		assertThat(lin.get(Mount.FOR_TASKLIST.at("/process-definition?startableInTasklist=true")).body())
			.contains("\"name\":\"培训与研讨\"");
		assertThat(lin.get(Mount.FOR_TASKLIST.at("/filter")).body()).contains("\"name\":\"我的任务\"")
			.contains("\"label\":\"合作项目\"");
	}

	@Test
	void leavesNamesToProgramsAndAdministratorsAsTheyAre() {
		String task = "/task/" + proposal().getId();
		assertThat(answer(Mount.FOR_PROGRAMS, task, "zh").body()).contains("\"name\":\"Propose training\"");
		assertThat(Mount.FOR_TASKLIST.caller(base(), "admin")
			.with("Accept-Language", "zh")
			.get(Mount.FOR_TASKLIST.at(task))
			.body()).contains("\"name\":\"Propose training\"");
	}

	@Test
	void describesTheAnswerAsItIsSent() {
		HttpResponse<String> answer = answer(Mount.FOR_PROGRAMS, START_FORM, "zh");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("zh");
		assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
		assertThat(answer.headers().firstValueAsLong("Content-Length"))
			.hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
	}

	@Test
	void speaksThePersonsLanguageWhenTheBrowserAsksForNoneOfOurs() throws IOException {
		Caller lin = Mount.FOR_PROGRAMS.caller(base(), "zgc-coordinator");
		assertThat(label(lin.get(Mount.FOR_PROGRAMS.at(START_FORM)), "title")).isEqualTo("标题");
		lin.with("Accept-Language", "fr-FR, *;q=0.1");
		assertThat(label(lin.get(Mount.FOR_PROGRAMS.at(START_FORM)), "title")).isEqualTo("标题");
		lin.with("Accept-Language", "not a language;;");
		assertThat(label(lin.get(Mount.FOR_PROGRAMS.at(START_FORM)), "title")).isEqualTo("标题");
	}

	@ParameterizedTest
	@CsvSource({ "en, 'Title in English needs at least 5 characters.'",
			"ms, 'Tajuk dalam bahasa Inggeris memerlukan sekurang-kurangnya 5 aksara.'", "zh, “英文标题”至少需要 5 个字符。" })
	void namesAFieldByTheLabelOnTheScreen(String language, String sentence) {
		Task task = proposal();
		HttpResponse<String> refused = Mount.FOR_TASKLIST.caller(base(), "mranti-coordinator")
			.with("Accept-Language", language)
			.post(Mount.FOR_TASKLIST.at("/task/" + task.getId() + "/submit-form"),
					"{\"variables\": {\"title\": {\"value\": \"AI\", \"type\": \"String\"}}}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains(sentence);
	}

	private Task proposal() {
		String reference = this.office.propose("mranti-coordinator", "Forms in three languages");
		Task task = this.office.task(reference, "Propose training");
		this.tasks.setAssignee(task.getId(), "mranti-coordinator");
		return task;
	}

	private HttpResponse<String> answer(Mount mount, String form, String language) {
		HttpResponse<String> answer = mount.caller(base(), "mranti-coordinator")
			.with("Accept-Language", language)
			.get(mount.at(form));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer;
	}

	private static String label(HttpResponse<String> form, String key) throws IOException {
		return component(form, key).path("label").asText();
	}

	private static JsonNode component(HttpResponse<String> form, String key) throws IOException {
		JsonNode tree = JsonMapper.builder().build().readTree(form.body());
		return tree.findParents("key")
			.stream()
			.filter((component) -> component.path("key").asText().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

}
