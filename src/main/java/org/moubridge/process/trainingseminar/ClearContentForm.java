package org.moubridge.process.trainingseminar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The form of "Clear content": whether what is taught may be taught across the border.
 */
@Component
class ClearContentForm implements FormBinding {

	private final Parts parts;

	private final ContentText texts;

	private final Timeline timeline;

	ClearContentForm(Parts parts, ContentText texts, Timeline timeline) {
		this.parts = parts;
		this.texts = texts;
		this.timeline = timeline;
	}

	@Override
	public Set<String> forms() {
		return Set.of("clear-content");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		Map<String, Object> shown = new HashMap<>(this.parts.get(task.initiative(), Parts.CLEARANCE));
		shown.put("context", this.texts.markdown(task.initiative(), Locale.ENGLISH));
		return shown;
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		boolean cleared = !"STOP".equals(values.get("clearance"));
		if (!"CLEAR".equals(values.get("clearance")) && values.get("clearanceConditions") == null) {
			throw new Refusal("error.clearance.conditions-missing");
		}
		this.parts.save(task.initiative(), Parts.CLEARANCE, task.person(), values);
		this.timeline.add(task.initiative(), cleared ? "content-cleared" : "content-stopped", task.person(), Map.of());
		new InitiativeVariables(task.execution()).set(InitiativeVariables.CONTENT_CLEARED, cleared);
	}

}
