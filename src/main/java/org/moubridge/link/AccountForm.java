package org.moubridge.link;

import org.jspecify.annotations.Nullable;

/**
 * The password that somebody would like to have; never shown again.
 *
 * @param seal proves that the page was shown
 */
record AccountForm(String password, String repeated, String seal) {

	static final AccountForm EMPTY = new AccountForm("", "", "");

	AccountForm(@Nullable String password, @Nullable String repeated, @Nullable String seal) {
		this.password = (password != null) ? password : "";
		this.repeated = (repeated != null) ? repeated : "";
		this.seal = (seal != null) ? seal : "";
	}

	/** Records show all they have; this one may be logged. */
	@Override
	public String toString() {
		return "AccountForm";
	}

}
