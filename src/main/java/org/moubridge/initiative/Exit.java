package org.moubridge.initiative;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
	CANCELLATION,
	/** Either party tells what happened and has to be dealt with. */
	INCIDENT,
	/** Either party, or who sees to the rules, stops all clocks. */
	SUSPENSION,
	/** Either party wants other days. */
	POSTPONEMENT,
	/** Either party wants something else than what both had approved. */
	CHANGE,
	/** The party that wanted a change wants it no more. */
	CHANGE_WITHDRAWAL;

	static List<Exit> openTo(Person person, Initiative initiative, boolean approved, ChangeLists.Wishes wishes) {
		return Arrays.stream(values()).filter((exit) -> exit.isOpenTo(person, initiative, approved, wishes)).toList();
	}

	private boolean isOpenTo(Person person, Initiative initiative, boolean approved, ChangeLists.Wishes wishes) {
		boolean leads = person.coordinates(initiative.leadParty());
		boolean open = !initiative.status().isFinal();
		boolean coordinates = initiative.parties().stream().anyMatch(person::coordinates);
		return switch (this) {
			case RECALL -> leads && initiative.status() == InitiativeStatus.IN_APPROVAL;
			case WITHDRAWAL -> leads && open && !approved;
			case CANCELLATION -> open && approved && coordinates;
			case INCIDENT -> coordinates && initiative.status().phase() == Phase.EXECUTION;
			case SUSPENSION ->
				Courses.maySuspend(person, initiative) && Courses.ON_ITS_WAY.contains(initiative.status());
			case POSTPONEMENT, CHANGE ->
				coordinates && Courses.ON_ITS_WAY.contains(initiative.status()) && wishes.isEmpty();
			case CHANGE_WITHDRAWAL ->
				wishes.change().filter((change) -> person.coordinates(String.valueOf(change.party()))).isPresent();
		};
	}

	/** Whether nothing that is agreed ends by it. */
	public boolean harmless() {
		return this == INCIDENT || this == POSTPONEMENT || this == CHANGE;
	}

	static Exit of(String key) {
		return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** The last part of the address and of the texts' keys. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
