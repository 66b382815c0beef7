package org.moubridge.initiative;

import java.util.Arrays;
import java.util.List;

import org.moubridge.access.Person;

/**
 * What a coordinator can do to the course of an initiative besides its tasks. Here is
 * what a page offers; {@link Initiatives} decides.
 */
enum Exit {

	/** The leading party changes the proposal before both have answered. */
	RECALL,
	/** The leading party takes the proposal back. */
	WITHDRAWAL,
	/** Either party ends what both had approved. */
	CANCELLATION;

	static List<Exit> openTo(Person person, Initiative initiative, boolean approved) {
		return Arrays.stream(values()).filter((exit) -> exit.isOpenTo(person, initiative, approved)).toList();
	}

	private boolean isOpenTo(Person person, Initiative initiative, boolean approved) {
		boolean leads = person.coordinates(initiative.leadParty());
		boolean open = !initiative.status().isFinal();
		return switch (this) {
			case RECALL -> leads && initiative.status() == InitiativeStatus.IN_APPROVAL;
			case WITHDRAWAL -> leads && open && !approved;
			case CANCELLATION -> open && approved && (leads || person.coordinates(initiative.partnerParty()));
		};
	}

	/** The last part of the address and of the texts' keys. */
	public String key() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
