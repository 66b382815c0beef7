package org.moubridge.process.trainingseminar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.moubridge.access.Refusal;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;
import org.moubridge.initiative.ContentText;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Markdown;
import org.moubridge.initiative.PlannedStart;
import org.moubridge.initiative.SpeakerAddresses;
import org.moubridge.initiative.StreamContent;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms whose fields are content: each edits its part of the proposal, every change
 * makes a version.
 */
@Component
class ContentForms implements FormBinding {

	/** Where sessions stand with the mail addresses of their speakers. */
	private static final Set<String> WITH_ADDRESSES = Set.of("draft-curriculum", "agree-curriculum");

	private final Initiatives initiatives;

	private final ContentText texts;

	private final CurriculumAnswers answers;

	private final Approvals approvals;

	private final PlannedStart start;

	private final SpeakerAddresses addresses;

	ContentForms(Initiatives initiatives, ContentText texts, CurriculumAnswers answers, Approvals approvals,
			PlannedStart start, SpeakerAddresses addresses) {
		this.initiatives = initiatives;
		this.texts = texts;
		this.answers = answers;
		this.approvals = approvals;
		this.start = start;
		this.addresses = addresses;
	}

	@Override
	public Set<String> forms() {
		return Set.of("propose-training", "draft-curriculum", "agree-curriculum", "arrange-venue", "plan-budget",
				"revise-proposal");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		String reference = task.initiative();
		Map<String, Object> shown = new HashMap<>(this.initiatives.fields(this.initiatives.content(reference)));
		shown.put("context", this.texts.markdown(reference, java.util.Locale.ENGLISH));
		if (task.form().equals("draft-curriculum")) {
			shown.put("partnerComment", Markdown.escape(this.answers.comment(reference)));
		}
		if (WITH_ADDRESSES.contains(task.form())) {
			shown.put("sessions", this.addresses.addTo(reference, sessions(shown)));
		}
		if (task.form().equals("revise-proposal")) {
			shown.put("comments", comments(reference));
		}
		return shown;
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		Map<String, Object> content = new HashMap<>(values);
		if (content.get("sessions") instanceof List<?> sessions && sessions.isEmpty()
				&& !"RETURNED".equals(content.get("agreement"))) {
			throw new Refusal("error.curriculum.no-sessions");
		}
		if (WITH_ADDRESSES.contains(task.form())) {
			this.addresses.saveAll(task.initiative(), sessions(content));
		}
		if (task.form().equals("agree-curriculum")) {
			boolean agreed = this.answers.record(task, content.remove("agreement"), content.remove("comment"));
			new InitiativeVariables(task.execution()).set(InitiativeVariables.CURRICULUM_AGREED, agreed);
		}
		Initiative initiative = this.initiatives.amend(task.initiative(), task.person(), content);
		StreamContent amended = this.initiatives.content(task.initiative());
		if (values.containsKey("earlyStartReason")) {
			this.start.require(initiative, amended);
		}
		new InitiativeVariables(task.execution()).follow(amended);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> sessions(Map<String, Object> fields) {
		return (List<Map<String, Object>>) fields.get("sessions");
	}

	private String comments(String reference) {
		return this.approvals.decisions(reference)
			.stream()
			.filter((decision) -> decision.stands() && decision.comment() != null)
			.reduce((first, second) -> second)
			.map(Decision::comment)
			.map(Markdown::escape)
			.orElse("");
	}

}
