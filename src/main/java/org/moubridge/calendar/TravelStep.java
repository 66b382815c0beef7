package org.moubridge.calendar;

import java.util.List;

/** What takes time before people can be where they are wanted. */
public enum TravelStep {

	/** Both parties approve. Everything else begins when they have. */
	APPROVAL,
	/** The authority of the travellers' own country allows the trip. */
	OFFICIAL_TRIP,
	/** The allowed trip is made public at home; nobody may object. */
	PUBLIC_NOTICE,
	/** A visa or a pass of the country they travel to. */
	VISA,
	/** Time in reserve, after the slowest of the others. */
	BUFFER;

	/** What goes on side by side; the steps of one row follow each other. */
	static final List<List<TravelStep>> TRACKS = List.of(List.of(OFFICIAL_TRIP, PUBLIC_NOTICE), List.of(VISA));

}
