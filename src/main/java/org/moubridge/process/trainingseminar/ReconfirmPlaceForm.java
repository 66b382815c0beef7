package org.moubridge.process.trainingseminar;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.guest.RegistrationCancelled;
import org.moubridge.initiative.Reconfirmations;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.Timeline;
import org.moubridge.initiative.Trainings;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.FormBinding;
import org.moubridge.process.engine.Guest;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.TaskInHand;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The form of "Reconfirm place": whether somebody comes on the new dates. */
@Component
class ReconfirmPlaceForm implements FormBinding {

	private final Trainings trainings;

	private final Reconfirmations reconfirmations;

	private final TrainingText text;

	private final Timeline timeline;

	private final ApplicationEventPublisher events;

	ReconfirmPlaceForm(Trainings trainings, Reconfirmations reconfirmations, TrainingText text, Timeline timeline,
			ApplicationEventPublisher events) {
		this.trainings = trainings;
		this.reconfirmations = reconfirmations;
		this.text = text;
		this.timeline = timeline;
		this.events = events;
	}

	@Override
	public Set<String> forms() {
		return Set.of("reconfirm-place");
	}

	@Override
	public Map<String, Object> show(TaskInHand task) {
		return Map.of("dates", this.text.dates(task.initiative()));
	}

	@Override
	public Set<String> formsForGuests() {
		return forms();
	}

	@Override
	public Optional<Guest> guest(TaskInHand task) {
		Registration one = this.trainings.registration(task.initiative(), participant(task));
		return Optional.of(new Guest(MailTemplate.PLACE_RECONFIRMATION, InitiativeMails.addressee(one)));
	}

	/** Who gave the place back on the page of the registration meanwhile keeps it so. */
	@Override
	public void save(TaskInHand task, Map<String, Object> values) {
		boolean keeps = "YES".equals(values.get("keepsPlace"));
		UUID participant = participant(task);
		if (keeps) {
			this.reconfirmations.keep(participant);
		}
		else {
			this.trainings.cancel(participant);
			this.events.publishEvent(new RegistrationCancelled(task.initiative(), participant));
		}
		task.caller()
			.ifPresent((by) -> this.timeline.add(task.initiative(), keeps ? "place-kept" : "place-given-back", by,
					Map.of()));
	}

	private static UUID participant(TaskInHand task) {
		return UUID.fromString(task.element("participant", "id"));
	}

}
