package org.moubridge.process.trainingseminar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.moubridge.access.Refusal;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;
import org.moubridge.initiative.Reconfirmations;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.TrainingTravel;
import org.moubridge.initiative.Trainings;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.stereotype.Component;

/** The forms by which people come to take part: registration, its end, and selection. */
@Component
class RegistrationForms implements FormBinding {

	private final Initiatives initiatives;

	private final Trainings trainings;

	private final Parts parts;

	private final Timeline timeline;

	private final TrainingText text;

	private final TrainingTravel travel;

	private final Reconfirmations reconfirmations;

	RegistrationForms(Initiatives initiatives, Trainings trainings, Parts parts, Timeline timeline, TrainingText text,
			TrainingTravel travel, Reconfirmations reconfirmations) {
		this.initiatives = initiatives;
		this.trainings = trainings;
		this.parts = parts;
		this.timeline = timeline;
		this.text = text;
		this.travel = travel;
		this.reconfirmations = reconfirmations;
	}

	@Override
	public Set<String> forms() {
		return Set.of("register-participant", "close-registration", "select-participants");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		Map<String, Object> shown = new HashMap<>(this.parts.get(task.initiative(), Parts.REGISTRATION));
		shown.put("context", this.text.registrations(task.initiative()));
		if (task.form().equals("select-participants")) {
			shown.put("selection", proposal(task.initiative()));
		}
		return shown;
	}

	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		switch (task.form()) {
			case "register-participant" -> this.trainings.register(task.initiative(), task.person(), values);
			case "close-registration" -> this.parts.save(task.initiative(), Parts.REGISTRATION, task.person(), values);
			default -> select(task, values);
		}
	}

	/**
	 * Proposes to accept in the order of registration up to the number of seats, and to
	 * put the rest on the list; with them whoever did not keep the place after other
	 * dates were agreed.
	 */
	private List<Map<String, Object>> proposal(String reference) {
		List<Registration> all = this.trainings.registrations(reference);
		List<UUID> silent = this.reconfirmations.silent(reference);
		long free = ((TrainingContent) this.initiatives.content(reference)).proposal().seatsMax() - all.stream()
			.filter((one) -> one.status() == RegistrationStatus.ACCEPTED && !silent.contains(one.id()))
			.count();
		List<UUID> first = all.stream()
			.filter((one) -> one.status() == RegistrationStatus.REGISTERED)
			.limit(Math.max(free, 0))
			.map(Registration::id)
			.toList();
		List<UUID> travelling = this.travel.registrations(reference);
		return all.stream()
			.map((one) -> row(one, silent.contains(one.id()) ? RegistrationStatus.WAITLISTED : proposed(one, first),
					travelling.contains(one.id())))
			.toList();
	}

	private static RegistrationStatus proposed(Registration one, List<UUID> first) {
		if (one.status() != RegistrationStatus.REGISTERED) {
			return one.status();
		}
		return first.contains(one.id()) ? RegistrationStatus.ACCEPTED : RegistrationStatus.WAITLISTED;
	}

	private static Map<String, Object> row(Registration registration, RegistrationStatus proposed, boolean travels) {
		return Map.of("registration", registration.id().toString(), "name", registration.name(), "organisation",
				registration.organisation(), "decision", proposed.name(), "travels", travels);
	}

	@SuppressWarnings("unchecked")
	private void select(TaskInHand task, Map<String, Object> values) {
		Map<UUID, RegistrationStatus> choices = new LinkedHashMap<>();
		List<UUID> travelling = new ArrayList<>();
		List<UUID> ever = this.trainings.everRegistered(task.initiative());
		List<UUID> known = this.trainings.registrations(task.initiative()).stream().map(Registration::id).toList();
		for (Map<String, Object> row : (List<Map<String, Object>>) values.get("selection")) {
			UUID registration = RowKeys.registration(row, ever);
			choices.put(registration, RegistrationStatus.valueOf((String) row.get("decision")));
			if (Boolean.TRUE.equals(row.get("travels"))) {
				travelling.add(registration);
			}
		}
		// who cancelled while the form was open has no say any more
		choices.keySet().retainAll(known);
		int seats = ((TrainingContent) this.initiatives.content(task.initiative())).proposal().seatsMax();
		long accepted = choices.values().stream().filter((one) -> one == RegistrationStatus.ACCEPTED).count();
		if (accepted > seats) {
			throw new Refusal("error.selection.too-many", accepted, seats);
		}
		if (!choices.keySet().containsAll(known)) {
			throw new Refusal("error.selection.incomplete");
		}
		requireQuotas(task, values, choices);
		this.trainings.select(task.initiative(), choices);
		this.travel.prepare(task.initiative(), travelling);
		this.reconfirmations.settle(task.initiative());
		this.timeline.add(task.initiative(), "participants-selected", task.person(),
				Map.of("accepted", Long.toString(accepted), "registered", Integer.toString(known.size())));
	}

	private void requireQuotas(TaskInHand task, Map<String, Object> values, Map<UUID, RegistrationStatus> choices) {
		var initiative = this.initiatives.get(task.initiative());
		requireQuota(initiative.leadParty(), (Integer) values.get("leadQuota"), choices, task.initiative());
		requireQuota(initiative.partnerParty(), (Integer) values.get("partnerQuota"), choices, task.initiative());
	}

	private void requireQuota(String party, @org.jspecify.annotations.Nullable Integer quota,
			Map<UUID, RegistrationStatus> choices, String reference) {
		long accepted = this.trainings.registrations(reference)
			.stream()
			.filter((one) -> one.party().equals(party) && choices.get(one.id()) == RegistrationStatus.ACCEPTED)
			.count();
		if (quota != null && accepted > quota) {
			throw new Refusal("error.selection.quota", this.text.party(party), quota, accepted);
		}
	}

}
