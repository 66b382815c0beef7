package org.moubridge.approval;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.notification.Told;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The evidence of all decisions: per initiative a chain that only grows. It can be
 * computed again at any time, and compared with the heads that receipts have told.
 */
@Service
@Transactional(readOnly = true)
public class DecisionRecord {

	private static final Logger log = LoggerFactory.getLogger(DecisionRecord.class);

	private final Decisions decisions;

	private final Told told;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecisionRecord(Decisions decisions, Told told, ApplicationEventPublisher events, Clock clock) {
		this.decisions = decisions;
		this.told = told;
		this.events = events;
		this.clock = clock;
	}

	/** Returns the chain of an initiative, oldest link first. */
	public List<RecordedDecision> of(String reference) {
		return this.decisions.chains(List.of(reference));
	}

	/**
	 * Computes the chain of an initiative again.
	 * @param heads what people read in their receipts, besides those that we know of
	 */
	public Verification verify(String reference, Collection<Head> heads) {
		List<Head> all = new ArrayList<>(receipts(List.of(reference)).getOrDefault(reference, List.of()));
		all.addAll(heads);
		return Verification.of(of(reference), all);
	}

	/**
	 * Computes the chains of the next initiatives again, in the order of their
	 * references.
	 * @param after the reference that the page before ended with; empty for the first
	 * page
	 */
	public Map<String, Verification> verifyPage(String after, int limit) {
		List<String> references = this.decisions.references(after, limit);
		Map<String, List<RecordedDecision>> chains = this.decisions.chains(references)
			.stream()
			.collect(Collectors.groupingBy(RecordedDecision::reference));
		Map<String, List<Head>> receipts = receipts(references);
		Map<String, Verification> verified = new LinkedHashMap<>();
		references.forEach((reference) -> verified.put(reference, Verification
			.of(chains.getOrDefault(reference, List.of()), receipts.getOrDefault(reference, List.of()))));
		return verified;
	}

	/**
	 * Erases what a decision says about a person, for good; the chain stays as it is.
	 * @param reason kept in the timeline
	 */
	@Transactional
	public void erase(String reference, UUID decision, PersonalPart part, Person administrator, String reason) {
		if (!administrator.isAdmin()) {
			throw new NotAllowed("error.record.admin-only");
		}
		RecordedDecision link = of(reference).stream()
			.filter((one) -> one.id().equals(decision))
			.findFirst()
			.orElseThrow(() -> new Refusal("error.record.nothing"));
		String value = link.value(part);
		if (value == null || !this.decisions.erase(decision, part, this.clock.instant())) {
			throw new Refusal("error.record.nothing");
		}
		log.info("{}: {} of decision {} erased", reference, part, link.position());
		this.events.publishEvent(new PartErased(reference, link, part, administrator, reason));
	}

	private Map<String, List<Head>> receipts(Collection<String> references) {
		return this.told.about(references, ApprovalMails.HEAD)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (told) -> told.getValue().stream().map(Head::of).toList()));
	}

}
