package org.moubridge.attack;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moubridge.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ProductTest
class ExpressionInjectionTests {

	private final String base;

	ExpressionInjectionTests(@Value("${moubridge.base-url}") String base) {
		this.base = base;
	}

	private static final String PROPERTY = "moubridge.attacked";

	private static final String CODE = "${\"\".getClass().forName(\"java.lang.System\").getMethod(\"setProperty\", "
			+ "\"\".getClass(), \"\".getClass()).invoke(null, \"" + PROPERTY + "\", \"yes\")}";

	private static final String CODE_IN_JSON = CODE.replace("\"", "\\\"");

	@ParameterizedTest
	@EnumSource
	void isRefusedInTheNestedPartsOfATaskQuery(Mount mount) {
		String query = "{\"orQueries\":[{\"assigneeExpression\":\"" + CODE_IN_JSON + "\"}]}";
		refused(mount, "/task", query);
		refused(mount, "/task/count", query);
	}

	@ParameterizedTest
	@EnumSource
	void isRefusedWhenTheKeyIsEscaped(Mount mount) {
		refused(mount, "/task", "{\"orQueries\":[{\"\\u0061ssigneeExpress\\u0069on\":\"" + CODE_IN_JSON + "\"}]}");
	}

	@ParameterizedTest
	@EnumSource
	void isRefusedInTheAddress(Mount mount) {
		HttpResponse<String> answer = mount.caller(this.base, "zgc-coordinator")
			.get(mount.at("/task?assignee%45xpression=%24%7BcurrentUser()%7D"));
		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@EnumSource
	void isRefusedInASavedFilterEvenToAnAdministrator(Mount mount) {
		String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"orQueries\":[{\"ownerExpression\":\""
				+ CODE_IN_JSON + "\"}]}}";
		assertThat(mount.caller(this.base, "admin").post(mount.at("/filter/create"), filter).statusCode())
			.isEqualTo(400);
		assertThat(mount.caller(this.base, "zgc-coordinator").post(mount.at("/filter/create"), filter).statusCode())
			.isEqualTo(403);
		harmless();
	}

	@Test
	void isRefusedByTheEngineItself(@Autowired TaskService tasks) {
		TaskQuery query = tasks.createTaskQuery().or().taskAssigneeExpression(CODE).endOr();
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(query::list);
		harmless();
	}

	@Test
	void isRefusedByTheEngineWhenItCameIntoAStoredFilter(@Autowired FilterService filters,
			@Autowired TaskService tasks) {
		var filter = filters.newTaskFilter("planted");
		filter.setQuery(tasks.createTaskQuery().or().taskOwnerExpression(CODE).endOr());
		filters.saveFilter(filter);
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> filters.list(filter.getId()));
		filters.deleteFilter(filter.getId());
		harmless();
	}

	@ParameterizedTest
	@ValueSource(strings = { "My tasks", "My team's tasks", "Due this week", "Overdue" })
	void leavesTheSharedFiltersWorking(String name, @Autowired FilterService filters,
			@Autowired IdentityService identity) {
		String id = filters.createFilterQuery().filterName(name).singleResult().getId();
		assertThat(Caller.withBasic(this.base, "zgc-coordinator").get("/engine-rest/filter/" + id + "/count"))
			.satisfies((answer) -> assertThat(answer.statusCode()).isEqualTo(200));
	}

	private void refused(Mount mount, String call, String query) {
		HttpResponse<String> answer = mount.caller(this.base, "zgc-coordinator").post(mount.at(call), query);
		assertThat(answer.statusCode()).isEqualTo(400);
		harmless();
	}

	private static void harmless() {
		assertThat(System.getProperty(PROPERTY)).isNull();
	}

}
