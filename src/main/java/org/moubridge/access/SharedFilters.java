package org.moubridge.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/** The lists that everybody finds in Tasklist. */
@Component
class SharedFilters {

	private static final String MINE = "${currentUser()}";

	private static final String MY_GROUPS = "${currentUserGroups()}";

	private static final List<Map<String, String>> ON_THE_CARD = List
		.of(Map.of("name", "initiative", "label", "Initiative"), Map.of("name", "stream", "label", "Stream"));

	private final FilterService filters;

	private final TaskService tasks;

	SharedFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/** Makes the filters that do not exist yet. */
	void create() {
		create("My tasks", 10, "#155cb5", query().taskAssigneeExpression(MINE));
		create("My team's tasks", 20, "#0f7b5f", ofMyTeam());
		create("Due this week", 30, "#b58900", ofMyTeam().dueBeforeExpression("${dateTime().plusDays(7)}"));
		create("Overdue", 40, "#b5152b", ofMyTeam().dueBeforeExpression("${now()}"));
	}

	private void create(String name, int priority, String color, TaskQuery query) {
		if (this.filters.createTaskFilterQuery().filterName(name).count() > 0) {
			return;
		}
		Filter filter = this.filters.newTaskFilter(name);
		filter.setQuery(query);
		filter.setProperties(Map.of("priority", priority, "color", color, "refresh", true, "showUndefinedVariable",
				false, "variables", ON_THE_CARD));
		this.filters.saveFilter(filter);
	}

	/** Also those that a colleague has taken: she may be away. */
	private TaskQuery ofMyTeam() {
		return query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().active();
	}

}
