package org.moubridge.calendar;

/**
 * The calendar of a party is another one now: what was counted by it has to be counted
 * again.
 */
public record CalendarLoaded(String party) {
}
