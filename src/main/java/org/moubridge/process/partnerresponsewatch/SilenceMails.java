package org.moubridge.process.partnerresponsewatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.moubridge.access.Parties;
import org.moubridge.access.Person;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Asking;
import org.moubridge.initiative.Step;
import org.moubridge.initiative.Steps;
import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.engine.Silence;
import org.moubridge.process.engine.SilencePoints;
import org.moubridge.process.engine.SilenceStage;

import org.springframework.stereotype.Component;

/**
 * The mails about an answer that is owed. They do not leave once the answer is given.
 */
@Component
class SilenceMails implements MailContext {

	private static final Set<MailTemplate> WHILE_OWED = EnumSet.of(MailTemplate.PARTNER_REMINDER,
			MailTemplate.ALTERNATE_CONTACT, MailTemplate.PARTNER_SILENT);

	private final InitiativeMails mails;

	private final Approvals approvals;

	private final Asking asking;

	private final Steps steps;

	private final Parties parties;

	private final SilencePoints points;

	SilenceMails(InitiativeMails mails, Approvals approvals, Asking asking, Steps steps, Parties parties,
			SilencePoints points) {
		this.mails = mails;
		this.approvals = approvals;
		this.asking = asking;
		this.steps = steps;
		this.parties = parties;
		this.points = points;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		return !WHILE_OWED.contains(mail.template()) || this.steps.openOf(String.valueOf(mail.initiative()))
			.stream()
			.anyMatch((step) -> step.taskId().equals(mail.subject()));
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		return Map.of();
	}

	/** An approver is reminded by a mail with a link of her own. */
	void send(Silence silence, SilenceStage stage, List<Person> readers) {
		Optional<ApprovalRequest> asked = asked(silence);
		if (stage == SilenceStage.REMINDER && asked.isPresent()) {
			this.asking.remind(asked.get().id(), this.points.closedUntil(silence.party()));
			return;
		}
		Step owed = owed(silence);
		this.mails.toPeople(silence.initiative(), template(stage), silence.id(), readers, owed.taskId(),
				data(silence, stage, owed), this.points::closedUntil);
	}

	private Map<String, String> data(Silence silence, SilenceStage stage, Step owed) {
		String page = (stage == SilenceStage.REMINDER) ? "/camunda/app/tasklist/default/#/?task=" + owed.taskId()
				: "/initiatives/" + silence.initiative();
		return Map.of("task", owed.name(), "step", owed.taskKey(), "party", this.parties.get(silence.party()).name(),
				"since", this.points.dayOf(silence.party(), silence.since()).toString(), "days",
				Integer.toString(this.points.days(silence)), "url", page);
	}

	private Optional<ApprovalRequest> asked(Silence silence) {
		return this.approvals.requests(silence.initiative())
			.stream()
			.filter((request) -> request.isOpen() && request.group().equals(silence.group()))
			.findFirst();
	}

	private Step owed(Silence silence) {
		return this.steps.openOf(silence.initiative())
			.stream()
			.filter((step) -> step.taskKey().equals(silence.task()) && step.candidateGroup().equals(silence.group()))
			.findFirst()
			.orElseThrow();
	}

	private static MailTemplate template(SilenceStage stage) {
		return switch (stage) {
			case REMINDER -> MailTemplate.PARTNER_REMINDER;
			case ALTERNATE_CONTACT -> MailTemplate.ALTERNATE_CONTACT;
			case LIAISON_OFFICERS -> MailTemplate.PARTNER_SILENT;
			case CHOICE -> MailTemplate.TASK_WAITING;
		};
	}

}
