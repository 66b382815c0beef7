package org.moubridge.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.moubridge.access.Parties;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The compliance checks of the initiatives, in the list {@value #LIST}. A permit or
 * assessment that both parties may rely on is reused while it is valid; one that lapses
 * while its initiative is open opens the question again.
 */
@Service
@Transactional
public class Checks {

	/** The list that the checks stand in. */
	public static final String LIST = "checks";

	private static final String DONE = "DONE";

	private static final String REUSED = "REUSED";

	private static final String LAPSED = "LAPSED";

	private static final String SYSTEM = "system";

	private final Entries entries;

	private final Initiatives initiatives;

	private final Timeline timeline;

	private final Parties parties;

	private final MessageSource messages;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Checks(Entries entries, Initiatives initiatives, Timeline timeline, Parties parties, MessageSource messages,
			JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.entries = entries;
		this.initiatives = initiatives;
		this.timeline = timeline;
		this.parties = parties;
		this.messages = messages;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a screening: earlier checks of the initiative that are not needed or hold no
	 * more are dropped.
	 * @param needed codes of {@code compliance-checks.dmn}
	 * @return the checks that somebody has to carry out; the others are reused
	 */
	public List<Entry> open(String reference, List<String> needed) {
		this.entries.standing(reference, LIST).forEach((old) -> this.entries.become(old.id(), Entry.DROPPED));
		List<Entry> open = new ArrayList<>();
		for (String check : needed) {
			Optional<Entry> valid = valid(check, this.initiatives.get(reference));
			Entry entry = this.entries.add(reference, LIST, SYSTEM, fields(check, valid));
			this.entries.become(entry.id(), valid.isPresent() ? REUSED : Entry.OPEN);
			if (valid.isEmpty()) {
				open.add(entry);
			}
		}
		return open;
	}

	/**
	 * Returns whether the initiative may go on, once all checks were carried out: STOP
	 * when one says so, CONDITIONS when one has conditions, else CLEAR.
	 */
	public String weigh(String reference) {
		List<Entry> checks = this.entries.standing(reference, LIST);
		checks.stream()
			.filter((check) -> check.status().equals(Entry.OPEN))
			.forEach((check) -> this.entries.become(check.id(), DONE));
		List<String> results = checks.stream().map((check) -> String.valueOf(check.text("checkResult"))).toList();
		String result = results.contains("STOP") ? "STOP" : results.contains("CONDITIONS") ? "CONDITIONS" : "CLEAR";
		this.timeline.add(reference, "screened", null, Map.of("answer", result));
		if (result.equals("STOP") && this.initiatives.get(reference).status() == InitiativeStatus.RUNNING) {
			this.events.publishEvent(new ScreeningStopped(reference));
		}
		return result;
	}

	/** Returns the checks of open initiatives whose last day is over. */
	@Transactional(readOnly = true)
	List<UUID> lapsed() {
		return this.jdbc.sql("""
				select e.id from moubridge.entry e join moubridge.initiative i on i.reference = e.reference
				where e.kind = 'checks' and e.status in ('DONE', 'REUSED') and i.phase <> 'CLOSED'
				and (e.data ->> 'validUntil')::date < ? order by e.reference, e.number
				""").param(this.parties.earliestToday(this.clock.instant())).query(UUID.class).list();
	}

	/** Records that a permit lapsed; others learn of it by {@link PermitLapsed}. */
	void lapse(UUID id) {
		Entry check = this.entries.get(id);
		if (!check.status().equals(LAPSED)) {
			this.entries.become(id, LAPSED);
			this.timeline.add(check.reference(), "permit-lapsed", null, Map.of("check", check.label()));
			this.events.publishEvent(new PermitLapsed(check.reference()));
		}
	}

	private Optional<Entry> valid(String check, Initiative initiative) {
		return this.jdbc.sql("""
				select e.id from moubridge.entry e join moubridge.initiative i on i.reference = e.reference
				where e.kind = 'checks' and e.status = 'DONE' and e.data ->> 'check' = :check
				and e.data ->> 'reusable' = 'YES' and e.data ->> 'checkResult' <> 'STOP'
				and (e.data ->> 'validUntil')::date >= :today and i.mou = :mou
				order by e.data ->> 'validUntil' desc limit 1
				""")
			.param("check", check)
			.param("today", today(initiative))
			.param("mou", initiative.mou())
			.query(UUID.class)
			.optional()
			.map(this.entries::get);
	}

	private Map<String, Object> fields(String check, Optional<Entry> valid) {
		Map<String, Object> fields = new HashMap<>();
		valid.ifPresent((one) -> {
			fields.putAll(one.fields());
			fields.put("reusedFrom", one.reference());
		});
		fields.put("check", check);
		fields.put("name", this.messages.getMessage("check." + check, null, Locale.ENGLISH));
		return fields;
	}

	private LocalDate today(Initiative initiative) {
		return LocalDate.ofInstant(this.clock.instant(), this.parties.get(initiative.leadParty()).zone());
	}

}
