package org.moubridge.access;

/**
 * A person has another registered address; told in the transaction that changes it.
 *
 * @param person as she is now
 * @param before the address she had
 * @param by who changed it
 */
public record AddressChanged(Person person, String before, Person by) {
}
