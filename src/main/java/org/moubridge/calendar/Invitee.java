package org.moubridge.calendar;

/**
 * Who invites, or is invited.
 *
 * @param address one mail address
 */
public record Invitee(String name, String address) {
}
