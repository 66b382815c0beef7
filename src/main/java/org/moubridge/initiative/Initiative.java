package org.moubridge.initiative;

import java.time.Instant;
import java.util.List;

import org.moubridge.access.Person;

/**
 * One undertaking of two parties under their Memorandum of Understanding, as it stands
 * now.
 *
 * @param reference like {@code INI-2026-0001}; the same in mails, on pages, in Cockpit
 * and in the log
 * @param mou the reference of the Memorandum
 * @param stream the id of the stream's process
 * @param title the English title of the current version
 * @param leadParty the party that proposed it
 * @param partnerParty the other party
 * @param version the number of the current version of the content, from 1
 * @param contentHash SHA-256 of the current content in hexadecimal, see
 * {@link CanonicalContent}
 * @param proposer the login of the person who proposed it
 */
public record Initiative(String reference, String mou, String stream, String title, String leadParty,
		String partnerParty, InitiativeStatus status, int version, String contentHash, String proposer,
		Instant createdAt, Instant updatedAt) {

	/** Returns the phase it is in. */
	public Phase phase() {
		return this.status.phase();
	}

	/** Returns both parties, the proposing one first. */
	public List<String> parties() {
		return List.of(this.leadParty, this.partnerParty);
	}

	/** Names of participants are for those who work with them. */
	boolean namesParticipantsTo(Person reader) {
		return reader.isManager() || parties().stream().anyMatch(reader::coordinates);
	}

	/** Returns it as it would be with another version of the content. */
	Initiative in(Version other) {
		return new Initiative(this.reference, this.mou, this.stream, other.content().title(), this.leadParty,
				this.partnerParty, this.status, other.number(), other.contentHash(), this.proposer, this.createdAt,
				this.updatedAt);
	}

	/** Returns the other of the two parties. */
	public String counterpartOf(String party) {
		return party.equals(this.leadParty) ? this.partnerParty : this.leadParty;
	}

}
