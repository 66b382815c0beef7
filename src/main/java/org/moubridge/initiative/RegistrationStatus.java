package org.moubridge.initiative;

/** What became of a registration. */
public enum RegistrationStatus {

	REGISTERED, ACCEPTED, WAITLISTED, DECLINED

}
