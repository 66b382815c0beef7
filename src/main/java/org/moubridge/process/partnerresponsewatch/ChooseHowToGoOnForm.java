package org.moubridge.process.partnerresponsewatch;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.InitiativeVariables;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/**
 * The form of "Choose how to go on": shows what was done about the silence, and offers
 * what the state of the initiative allows.
 */
@Component
class ChooseHowToGoOnForm implements FormBinding {

	private static final int LONGEST_WAIT_IN_MONTHS = 6;

	private static final Set<InitiativeStatus> REVISABLE = EnumSet.of(InitiativeStatus.DRAFT,
			InitiativeStatus.IN_APPROVAL);

	private final Initiatives initiatives;

	private final SilenceStory story;

	private final SilenceText text;

	private final SilencePoints points;

	ChooseHowToGoOnForm(Initiatives initiatives, SilenceStory story, SilenceText text, SilencePoints points) {
		this.initiatives = initiatives;
		this.story = story;
		this.text = text;
		this.points = points;
	}

	@Override
	public Set<String> forms() {
		return Set.of("choose-how-to-go-on");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		Silence silence = Silence.in(task.execution());
		return Map.of("context", this.text.soFar(silence), "choices",
				this.text.choices(silence, possible(task.initiative())));
	}

	@Override
	public List<String> options(TaskInHand task, String choices) {
		return possible(task.initiative()).stream().map(HowToGoOn::name).toList();
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		HowToGoOn choice = HowToGoOn.valueOf((String) values.get("choice"));
		Silence silence = Silence.in(task.execution());
		String until = (choice == HowToGoOn.WAIT) ? until(silence, (LocalDate) values.get("waitUntil")).toString() : "";
		this.story.addChoice(silence, task.person(), choice, until);
		move(task.initiative(), task.person(), choice, reason(values));
		var variables = new InitiativeVariables(task.execution());
		variables.set(InitiativeVariables.WAIT_UNTIL, until);
		variables.set(InitiativeVariables.SILENCE_CHOICE, choice.name());
	}

	private void move(String reference, Person person, HowToGoOn choice, String reason) {
		switch (choice) {
			case REVISE -> this.initiatives.reviseAfterSilence(reference, person, reason);
			case WITHDRAW -> this.initiatives.withdrawAfterSilence(reference, person, reason);
			case WAIT -> {
			}
		}
	}

	private EnumSet<HowToGoOn> possible(String reference) {
		EnumSet<HowToGoOn> possible = EnumSet.of(HowToGoOn.WAIT);
		if (REVISABLE.contains(this.initiatives.get(reference).status())) {
			possible.add(HowToGoOn.REVISE);
			if (!this.initiatives.wasApproved(reference)) {
				possible.add(HowToGoOn.WITHDRAW);
			}
		}
		return possible;
	}

	private LocalDate until(Silence silence, @Nullable LocalDate day) {
		LocalDate first = this.points.today(silence.waiting()).plusDays(1);
		LocalDate last = first.plusMonths(LONGEST_WAIT_IN_MONTHS);
		if (day == null || day.isBefore(first) || day.isAfter(last)) {
			throw new Refusal("error.silence.wait-until", first, last);
		}
		return day;
	}

	private static String reason(Map<String, Object> values) {
		return (values.get("reason") instanceof String reason) ? reason : "";
	}

}
