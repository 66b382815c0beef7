package org.moubridge.process.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that says itself what becomes of its fields; it needs no binding of its own. See
 * {@link FormRecord}.
 */
record RecordForm(Form form, FormRecord record) implements FormBinding {

	@Override
	public Set<String> forms() {
		return Set.of(this.form.id());
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		return this.record.show(task, this.form);
	}

	@Override
	public List<String> options(TaskInHand task, String choices) {
		return this.record.choices(task, choices).stream().map((choice) -> choice.get("value")).toList();
	}

	@Override
	public Optional<Guest> guest(TaskInHand task) {
		return this.record.guest(task, this.form);
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		this.record.save(task, this.form, values);
	}

}
