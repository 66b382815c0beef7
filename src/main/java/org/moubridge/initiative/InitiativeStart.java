package org.moubridge.initiative;

/**
 * Starts the process of an initiative; what has a process and how it starts is known
 * there.
 */
public interface InitiativeStart {

	/**
	 * Starts the stream's process in the name of a person; its start makes the record.
	 * @return the reference of the new initiative
	 */
	String start(String person, String mou, String stream, String title);

}
