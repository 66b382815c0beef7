package org.moubridge.portfolio;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next the reference to continue after; null on the last page
 */
record Page(List<Row> rows, @Nullable String next) {

	static final int SIZE = 20;

	/** Makes the page of one row more than fits: that one tells there is a next page. */
	static Page of(List<Row> rows) {
		if (rows.size() <= SIZE) {
			return new Page(rows, null);
		}
		return new Page(rows.subList(0, SIZE), rows.get(SIZE - 1).reference());
	}

}
