package org.moubridge.process.trainingseminar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/** The form of "Refund fees": what was given back to each who had a place. */
@Component
class RefundFeesForm implements FormBinding {

	private static final String AMOUNT = "refundAmount";

	private final Entries entries;

	private final Parts parts;

	private final Timeline timeline;

	private final TrainingText text;

	RefundFeesForm(Entries entries, Parts parts, Timeline timeline, TrainingText text) {
		this.entries = entries;
		this.parts = parts;
		this.timeline = timeline;
		this.text = text;
	}

	@Override
	public Set<String> forms() {
		return Set.of("refund-fees");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		List<Map<String, Object>> rows = this.entries.standing(task.initiative(), Refunds.LIST)
			.stream()
			.map(RefundFeesForm::row)
			.toList();
		return Map.of("context", this.text.registrations(task.initiative()), Refunds.LIST, rows);
	}

	/** Who gets something is not for the form to say, only how much. */
	@Override
	@SuppressWarnings("unchecked")
	public void save(TaskInHand task, Map<String, Object> values) {
		List<Entry> owed = this.entries.standing(task.initiative(), Refunds.LIST);
		List<Map<String, Object>> rows = (List<Map<String, Object>>) values.get(Refunds.LIST);
		if (rows.size() != owed.size()) {
			throw new Refusal("error.row.unknown");
		}
		for (int index = 0; index < owed.size(); index++) {
			this.entries.amend(owed.get(index).id(), task.person().id(), Map.of(AMOUNT, rows.get(index).get(AMOUNT)));
			this.entries.become(owed.get(index).id(), "DONE");
		}
		Map<String, Object> note = new HashMap<>();
		note.put("refundNote", values.get("refundNote"));
		this.parts.save(task.initiative(), task.form(), task.person(), note);
		this.timeline.add(task.initiative(), "step-done", task.person(), Map.of("form", task.form()));
	}

	private static Map<String, Object> row(Entry refund) {
		Map<String, Object> row = new HashMap<>();
		row.put("name", refund.label());
		row.put("organisation", refund.text("organisation"));
		row.put(AMOUNT, refund.text(AMOUNT));
		return row;
	}

}
