package org.moubridge.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.stereotype.Component;

/** Stops the mail of a morning that is over, or whose tasks are all done. */
@Component
class DigestMail implements MailContext {

	static final String DAY = "day";

	static final String ZONE = "zone";

	static final String TASKS = "tasks";

	private final WaitingWork work;

	private final Clock clock;

	DigestMail(WaitingWork work, Clock clock) {
		this.work = work;
		this.clock = clock;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		if (mail.template() != MailTemplate.DIGEST) {
			return true;
		}
		LocalDate today = this.clock.instant().atZone(ZoneId.of(mail.data().get(ZONE))).toLocalDate();
		return today.equals(LocalDate.parse(mail.data().get(DAY)))
				&& this.work.isAnyOpen(List.of(mail.data().get(TASKS).split(",")));
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		return Map.of();
	}

}
