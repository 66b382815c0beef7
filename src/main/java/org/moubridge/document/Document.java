package org.moubridge.document;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;

/**
 * A document with everything that was ever filed under it.
 *
 * @param reference of the initiative or Memorandum it belongs to
 * @param party whose document it is; null for a joint role's or the product's own
 * @param guestTask the task of the guest who sent it; null for everybody else's
 * @param versions the newest first, at least one
 */
public record Document(UUID id, String reference, Kind kind, Audience audience, @Nullable String party,
		@Nullable UUID guestTask, List<DocumentVersion> versions) {

	public DocumentVersion newest() {
		return this.versions.get(0);
	}

	public List<DocumentVersion> older() {
		return this.versions.subList(1, this.versions.size());
	}

	/** Whether this person files a new version of it on a page. */
	public boolean isRenewedBy(Person person) {
		return isOf(person.party(), null, person.id());
	}

	boolean isRenewedBy(Someone someone) {
		return isOf(someone.party(), someone.guestTask(), someone.person());
	}

	/**
	 * A guest renews what came by her task, others what is their party's or their own.
	 */
	private boolean isOf(@Nullable String party, @Nullable UUID guestTask, @Nullable String person) {
		return Objects.equals(guestTask, this.guestTask) && (guestTask != null
				|| ((this.party != null) ? this.party.equals(party) : Objects.equals(newest().person(), person)));
	}

}
