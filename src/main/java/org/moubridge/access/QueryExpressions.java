package org.moubridge.access;

import java.util.regex.Pattern;

/**
 * The few expressions that a saved task filter may contain; everything else that a query
 * could evaluate would run as code of this server.
 */
public final class QueryExpressions {

	private static final Pattern KNOWN = Pattern.compile(
			"[$#]\\{\\s*(now\\(\\)|currentUser\\(\\)|currentUserGroups\\(\\)|dateTime\\(\\)(\\.(plus|minus)(Hours|Days|Weeks|Months)\\(\\d{1,4}\\))*)\\s*}");

	private QueryExpressions() {
	}

	public static boolean allows(String text) {
		return KNOWN.matcher(text).matches();
	}

}
