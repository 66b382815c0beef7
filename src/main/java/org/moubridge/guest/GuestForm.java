package org.moubridge.guest;

import java.util.Map;

/**
 * The form of a task as a guest sees it.
 *
 * @param schema the form in her language, as JSON
 * @param data what it shows, by field and variable
 */
public record GuestForm(String schema, Map<String, Object> data) {
}
