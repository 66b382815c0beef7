package org.moubridge.process.trainingseminar;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.moubridge.access.Refusal;

/**
 * Reads the keys that rows of lists carry back from a form; they are checked, not
 * trusted.
 */
final class RowKeys {

	private RowKeys() {
	}

	/**
	 * Returns the registration that a row is about; refuses one that does not belong to
	 * this training.
	 */
	static UUID registration(Map<String, Object> row, List<UUID> known) {
		String key = String.valueOf(row.get("registration"));
		return known.stream()
			.filter((id) -> id.toString().equals(key))
			.findFirst()
			.orElseThrow(() -> new Refusal("error.row.unknown"));
	}

}
