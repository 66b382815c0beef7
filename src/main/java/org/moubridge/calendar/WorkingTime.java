package org.moubridge.calendar;

/**
 * Working time as people count it.
 *
 * @param days full working days of a party
 * @param hours full hours of the rest
 */
public record WorkingTime(long days, long hours) {
}
