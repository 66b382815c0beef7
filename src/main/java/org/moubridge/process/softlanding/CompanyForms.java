package org.moubridge.process.softlanding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.moubridge.access.Person;
import org.moubridge.initiative.PartText;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Timeline;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.EntryRows;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.Guest;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The forms by which people without an account answer to what others wrote: they read
 * that part of the record and no other.
 */
@Component
class CompanyForms implements FormBinding {

	private static final String PLAN = "answer-landing-plan";

	private static final String MENTOR = "give-mentor-opinion";

	private static final String WITHDRAWAL = "withdraw-company";

	private final Parts parts;

	private final PartText texts;

	private final LandingContacts contacts;

	private final Timeline timeline;

	CompanyForms(Parts parts, PartText texts, LandingContacts contacts, Timeline timeline) {
		this.parts = parts;
		this.texts = texts;
		this.contacts = contacts;
		this.timeline = timeline;
	}

	@Override
	public Set<String> forms() {
		return Set.of(PLAN, MENTOR, WITHDRAWAL);
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		return switch (task.form()) {
			case PLAN -> Map.of("plan", text(task, "draft-landing-plan"));
			case MENTOR -> Map.of("application", text(task, "apply-for-landing"));
			default -> Map.of();
		};
	}

	@Override
	public Set<String> formsForGuests() {
		return forms();
	}

	/** The link to withdraw comes with words of its own: it asks for nothing. */
	@Override
	public Optional<Guest> guest(TaskInHand task) {
		return switch (task.form()) {
			case MENTOR ->
				this.contacts.mentor(task.initiative()).map((to) -> new Guest(MailTemplate.TASK_BY_LINK, to));
			case WITHDRAWAL ->
				this.contacts.company(task.initiative()).map((to) -> new Guest(MailTemplate.WITHDRAWAL_BY_LINK, to));
			default -> this.contacts.company(task.initiative()).map((to) -> new Guest(MailTemplate.TASK_BY_LINK, to));
		};
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		String editor = task.caller().map(Person::id).orElse("");
		this.parts.save(task.initiative(), task.form(), "", editor, values);
		if (task.form().equals(PLAN)) {
			new EntryRows(task.execution()).answer(InitiativeVariables.PLAN_ANSWER, values.get("planAnswer"));
		}
		task.caller()
			.ifPresent(
					(person) -> this.timeline.add(task.initiative(), "step-done", person, Map.of("form", task.form())));
	}

	private String text(TaskInHand task, String part) {
		return this.texts.markdown(task.initiative(), part, Locale.ENGLISH);
	}

}
