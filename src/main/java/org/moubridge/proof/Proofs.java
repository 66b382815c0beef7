package org.moubridge.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.Head;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Version;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what proves the decisions about an initiative. */
@Service
class Proofs {

	private final DecisionRecord record;

	private final Initiatives initiatives;

	private final People people;

	Proofs(DecisionRecord record, Initiatives initiatives, People people) {
		this.record = record;
		this.initiatives = initiatives;
		this.people = people;
	}

	/**
	 * Returns the proof for a coordinator of either party, or a manager.
	 * @param heads what the reader has from receipts
	 */
	@Transactional(readOnly = true)
	public Proof of(String reference, Person reader, Collection<Head> heads) {
		Initiative initiative = this.initiatives.readableBy(reader, reference);
		if (!reader.isManager() && initiative.parties().stream().noneMatch(reader::coordinates)) {
			throw new NotAllowed("error.initiative.coordinators-only");
		}
		List<RecordedDecision> chain = this.record.of(reference);
		return new Proof(initiative, chain, this.record.verify(reference, heads), versions(initiative, chain),
				this.people.names(mentioned(chain)));
	}

	private List<SealedVersion> versions(Initiative initiative, List<RecordedDecision> chain) {
		return this.initiatives.versions(initiative.reference())
			.stream()
			.sorted(Comparator.comparingInt(Version::number))
			.map((version) -> sealed(initiative, version, chain))
			.toList();
	}

	private SealedVersion sealed(Initiative initiative, Version version, List<RecordedDecision> chain) {
		String recorded = version.contentHash();
		boolean named = chain.stream()
			.filter((link) -> link.version() == version.number())
			.allMatch((link) -> link.contentHash().equals(recorded));
		String text = this.initiatives.hashedText(initiative.stream(), version.content());
		return new SealedVersion(version.number(), recorded, text,
				named && this.initiatives.hash(initiative.stream(), version.content()).equals(recorded));
	}

	private static Set<String> mentioned(List<RecordedDecision> chain) {
		Set<String> people = new LinkedHashSet<>();
		chain.stream()
			.flatMap((link) -> Stream.of(link.value(PersonalPart.APPROVER), link.value(PersonalPart.ON_BEHALF_OF)))
			.filter(Objects::nonNull)
			.forEach(people::add);
		return people;
	}

}
