package org.moubridge.process.changeofcourse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.Changes;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.StreamContent;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The form of "Describe change": what is typed becomes a version beside the approved one.
 */
@Component
class DescribeChangeForm implements FormBinding {

	private final Changes changes;

	private final Initiatives initiatives;

	private final Approvals approvals;

	private final Wanted wanted;

	DescribeChangeForm(Changes changes, Initiatives initiatives, Approvals approvals, Wanted wanted) {
		this.changes = changes;
		this.initiatives = initiatives;
		this.approvals = approvals;
		this.wanted = wanted;
	}

	@Override
	public Set<String> forms() {
		return Set.of("describe-change");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		String reference = task.initiative();
		Map<String, Object> shown = new HashMap<>(this.initiatives.fields(this.changes.described(reference)));
		shown.put("subject", Markdown.escape(this.wanted.in(task.execution()).label()));
		shown.put("comments", comment(reference));
		return shown;
	}

	/** What takes place on certain days moves with the first day. */
	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		String reference = task.initiative();
		StreamContent before = this.initiatives.content(reference);
		Map<String, Object> next = new HashMap<>(values);
		LocalDate start = (LocalDate) values.get("startDate");
		LocalDate end = (LocalDate) values.get("endDate");
		if (before.stay().filter((stay) -> stay.start().equals(start) && stay.end().equals(end)).isEmpty()) {
			next.putAll(before.movedTo(start, end));
		}
		StreamContent described = this.changes.describe(reference, task.person(), next);
		new InitiativeVariables(task.execution()).follow(described);
	}

	/** Returns what was asked for when the change came back. */
	private String comment(String reference) {
		int version = this.initiatives.inQuestion(reference).version();
		return this.approvals.decisions(reference)
			.stream()
			.filter((decision) -> decision.stands() && decision.version() == version && !decision.answer().approves())
			.map(Decision::comment)
			.filter(Objects::nonNull)
			.reduce((earlier, later) -> later)
			.map(Markdown::escape)
			.orElse("");
	}

}
