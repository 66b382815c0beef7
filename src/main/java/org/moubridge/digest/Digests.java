package org.moubridge.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.DigestLine;
import org.moubridge.notification.Mail;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.Mails;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to everybody who wants it one mail on each of her own working days, from the
 * opening of her office on, if something waits for her. A morning that the system was
 * down for is made up for while the office is open.
 */
@Component
class Digests {

	private static final Logger log = LoggerFactory.getLogger(Digests.class);

	private final WaitingWork work;

	private final Calendars calendars;

	private final People people;

	private final Mails mails;

	private final DigestSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Digests(WaitingWork work, Calendars calendars, People people, Mails mails, DigestSettings settings,
			PlatformTransactionManager transactions, Clock clock) {
		this.work = work;
		this.calendars = calendars;
		this.people = people;
		this.mails = mails;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${moubridge.digest.scan:PT1M}")
	void scan() {
		Instant now = this.clock.instant();
		this.calendars.all().forEach((calendar) -> tell(calendar.party(), calendar, now));
		tell(null, this.settings.calendar(), now);
	}

	private void tell(@Nullable String party, WorkingCalendar calendar, Instant now) {
		if (!calendar.isOpen(now)) {
			return;
		}
		LocalDate day = calendar.today(now);
		List<String> readers = this.work.toTell(party, day);
		if (readers.isEmpty()) {
			return;
		}
		List<WaitingItem> open = this.work.open(now);
		Map<String, Set<String>> groups = groups(readers, open);
		readers.forEach((reader) -> tell(reader, calendar, day,
				open.stream().filter((item) -> item.waitsFor(reader, groups.getOrDefault(reader, Set.of()))).toList()));
	}

	/** One that fails is tried again at the next scan, and holds up no other. */
	private void tell(String reader, WorkingCalendar calendar, LocalDate day, List<WaitingItem> items) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (this.work.take(reader, day) && !items.isEmpty()) {
					this.mails.send(mail(this.people.get(reader), calendar, day, items));
				}
			});
		}
		catch (RuntimeException ex) {
			log.warn("{} could not be told what waits", reader, ex);
		}
	}

	private static Mail mail(Person reader, WorkingCalendar calendar, LocalDate day, List<WaitingItem> items) {
		Map<String, String> data = new HashMap<>(DigestLine.data(items.stream()
			.map((item) -> new DigestLine(item.reference(), item.title(), item.taskKey(), item.name(), item.due(),
					item.overdue()))
			.toList()));
		data.put(DigestMail.DAY, day.toString());
		data.put(DigestMail.ZONE, calendar.zone().getId());
		data.put(DigestMail.TASKS, items.stream().map(WaitingItem::taskId).collect(Collectors.joining(",")));
		data.put("url", "/");
		return new Mail("digest/" + reader.id() + "/" + day, MailTemplate.DIGEST, Addressee.of(reader), null, null,
				data);
	}

	/** Asks about each group that is asked for something, not about each person. */
	private Map<String, Set<String>> groups(Collection<String> readers, List<WaitingItem> open) {
		Map<String, Set<String>> groups = new HashMap<>();
		open.stream()
			.flatMap((item) -> item.groups().stream())
			.distinct()
			.forEach((group) -> this.people.membersOf(group)
				.stream()
				.map(Person::id)
				.filter(readers::contains)
				.forEach((member) -> groups.computeIfAbsent(member, (key) -> new HashSet<>()).add(group)));
		return groups;
	}

}
