package org.moubridge.initiative;

import java.util.Arrays;
import java.util.List;

/**
 * The four phases as the page shows them.
 *
 * @param state {@code done}, {@code current}, {@code stopped} or {@code ahead}
 */
record PhaseTrack(Phase phase, String state) {

	static List<PhaseTrack> of(Initiative initiative, List<TimelineEntry> history) {
		Phase reached = reached(initiative, history);
		String here = initiative.status().isFinal() ? "stopped" : "current";
		return Arrays.stream(Phase.values())
			.filter((phase) -> phase != Phase.CLOSED)
			.map((phase) -> new PhaseTrack(phase, state(phase, reached, here)))
			.toList();
	}

	private static String state(Phase phase, Phase reached, String here) {
		int distance = phase.compareTo(reached);
		return (distance < 0) ? "done" : (distance == 0) ? here : "ahead";
	}

	/** Returns where it is, or how far it had come when it ended early. */
	private static Phase reached(Initiative initiative, List<TimelineEntry> history) {
		if (initiative.phase() != Phase.CLOSED || initiative.status() == InitiativeStatus.CLOSED) {
			return initiative.phase();
		}
		List<String> facts = history.stream().map(TimelineEntry::fact).toList();
		if (facts.contains("review-opened")) {
			return Phase.REVIEW;
		}
		if (facts.contains("approved")) {
			return Phase.EXECUTION;
		}
		return (initiative.status() == InitiativeStatus.REJECTED) ? Phase.APPROVAL : Phase.PROPOSAL;
	}

}
