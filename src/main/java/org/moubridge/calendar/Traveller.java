package org.moubridge.calendar;

/**
 * The people of a party on their way to the other.
 *
 * @param country their own, ISO 3166
 * @param destination the other party's, ISO 3166
 */
record Traveller(String country, String destination, WorkingCalendar calendar) {

	boolean goesAbroad() {
		return !this.country.equals(this.destination);
	}

}
