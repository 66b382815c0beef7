package org.moubridge.initiative;

import java.util.Set;

/**
 * A picture of a process and how far it has come.
 *
 * @param process the id of the process, like {@code training-seminar}
 * @param xml the BPMN as it was deployed when the initiative started
 * @param running whether it has not ended
 * @param active the elements where it is now
 * @param finished the elements it went through to their end
 * @param stopped the elements it was at when it was interrupted
 */
public record Drawing(String process, String name, String xml, boolean running, Set<String> active,
		Set<String> finished, Set<String> stopped) {
}
