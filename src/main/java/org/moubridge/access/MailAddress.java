package org.moubridge.access;

import java.util.regex.Pattern;

/** The address of a mailbox, as people type it. */
public final class MailAddress {

	private static final int LONGEST = 254;

	private static final Pattern USUAL = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private MailAddress() {
	}

	/** Returns the one address that was typed; refuses everything else. */
	public static String typed(String text) {
		String address = text.strip();
		if (address.length() > LONGEST || !USUAL.matcher(address).matches()) {
			throw new Refusal("error.address.unusable");
		}
		return address;
	}

}
