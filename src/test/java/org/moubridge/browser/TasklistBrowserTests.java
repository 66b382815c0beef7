package org.moubridge.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.moubridge.Office;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ProductTest
class TasklistBrowserTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final String STARTED = "select reference from moubridge.initiative where title = 'Typed in a browser'";

	private final Office office;

	private final JdbcClient initiatives;

	private final TaskService tasks;

	private final String base;

	TasklistBrowserTests(@Autowired Office office, @Autowired JdbcClient initiatives, @Autowired TaskService tasks,
			@Value("${moubridge.base-url}") String base) {
		this.office = office;
		this.initiatives = initiatives;
		this.tasks = tasks;
		this.base = base;
	}

	@Test
	void proposesATrainingByTypingAndKeepsWhatWasTypedWhenSomethingIsWrong() {
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("mranti-coordinator", Tasklist.PATH);
			var tasklist = new Tasklist(page);
			tasklist.start("Training and seminars", "Typed in a browser");
			String reference = this.initiatives.sql(STARTED).query(String.class).single();
			tasklist.open("My tasks", "Propose training", reference);
			propose(tasklist, 120, 118);
			tasklist.complete();
			assertThat(page.locator(".page-notifications")).containsText("The last day is before the first");
			assertThat(tasklist.field("Need")).hasValue("Offices of both parks ask for it.");
			coordinator.screenshot("tasklist-error");
			dates(tasklist, 20, 22);
			tasklist.complete();
			assertThat(page.locator(".page-notifications")).containsText("Not feasible: earliest ");
			assertThat(tasklist.field("Need")).hasValue("Offices of both parks ask for it.");
			coordinator.screenshot("tasklist-not-feasible");
			dates(tasklist, 120, 122);
			tasklist.complete();
			await().atMost(Duration.ofSeconds(30))
				.until(() -> this.office.open(reference).contains("Draft curriculum"));
			coordinator.screenshot("tasklist-proposed");
			assertThat(coordinator.troubles()).isEmpty();
		}
	}

	@Test
	void showsTextsThatAreLongerThanAVariable() {
		String reference = this.office.propose("mranti-coordinator", "Long texts");
		this.office.complete("mranti-coordinator", reference, "Propose training",
				Map.of("need", "Offices ask for it. ".repeat(95), "learningObjectives",
						"Compare both ways. ".repeat(100), "expectedOutcome", "The last of it"));
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			String task = this.office.task(reference, "Draft curriculum").getId();
			Page page = coordinator.signIn("mranti-coordinator", Tasklist.PATH + "#/?task=" + task);
			page.navigate(this.base + Tasklist.PATH + "#/?task=" + task);
			assertThat(page.locator(".fjs-form").first()).containsText("Offices ask for it. Offices ask for it.");
			assertThat(page.locator(".fjs-form").first()).containsText("The last of it");
			coordinator.screenshot("tasklist-long-texts");
		}
	}

	@Test
	void releasesATaskWhoseHolderIsAway() {
		Task task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.office.propose("zgc-coordinator", "Held by somebody"))
			.singleResult();
		this.tasks.setAssignee(task.getId(), "zgc-approver");
		try (Visitor coordinator = Visitor.atDesk(this.base)) {
			Page page = coordinator.signIn("zgc-coordinator", Tasklist.PATH + "#/?task=" + task.getId());
			page.navigate(this.base + Tasklist.PATH + "#/?task=" + task.getId());
			page.locator(".nav-tabs a:has-text('Initiative')").click();
			assertThat(page.locator(".moubridge-initiative a")).containsText("INI-");
			coordinator.screenshot("tasklist-release");
			page.locator(".release-task").click();
			assertThat(page.locator("button.claim").first()).isVisible();
		}
		assertThat(this.office.task(task(task), task.getName()).getAssignee()).isNull();
	}

	private String task(Task task) {
		return this.tasks.getVariableLocal(task.getId(), "initiative").toString();
	}

	private static void propose(Tasklist tasklist, int first, int last) {
		tasklist.type("Need", "Offices of both parks ask for it.");
		tasklist.type("Objective", "One way of working");
		tasklist.type("Target group", "Managers");
		tasklist.type("Learning objectives", "Compare both ways");
		tasklist.radio("On site");
		tasklist.select("Language of the training", "English");
		dates(tasklist, first, last);
		tasklist.type("Hours in total", "12");
		tasklist.type("Fewest seats", "5");
		tasklist.type("Most seats", "20");
		tasklist.type("Budget", "40000");
		tasklist.radio("Malaysian ringgit");
		tasklist.radio("Low");
		tasklist.select("Confidentiality", "Public");
		tasklist.type("Expected outcome", "Better offices");
	}

	private static void dates(Tasklist tasklist, int first, int last) {
		tasklist.date("First day", DAY.format(LocalDate.now().plusDays(first)));
		tasklist.date("Last day", DAY.format(LocalDate.now().plusDays(last)));
	}

}
