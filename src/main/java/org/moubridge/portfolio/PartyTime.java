package org.moubridge.portfolio;

/**
 * The working time for which a party was asked, in its own working days and hours.
 *
 * @param days full working days of the party
 * @param hours what is left of another one
 */
record PartyTime(String party, String name, long days, long hours) {
}
