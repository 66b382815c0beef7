package org.moubridge.process.personnelexchange;

import java.util.List;
import java.util.Map;

import org.moubridge.Office;
import org.moubridge.Robot;

/** An exchange on its way: people do what stands in their lists. */
record ExchangeWalk(Office office, Robot robot, String reference) {

	static ExchangeWalk begun(Office office, Robot robot) {
		return new ExchangeWalk(office, robot,
				office.propose("mranti-coordinator", "personnel-exchange", "Park managers"));
	}

	/** Goes on in the ordinary way until this is to be done. */
	ExchangeWalk until(String task) {
		this.robot.until(this.reference, task);
		return this;
	}

	/** Goes on until this is to be done, where one answer is not the ordinary one. */
	ExchangeWalk until(String task, String other, Map<String, Object> answers) {
		this.robot.until(this.reference, task, Map.of(other, answers));
		return this;
	}

	/** Does the oldest task of this name. */
	ExchangeWalk does(String task, Map<String, Object> answers) {
		this.office.settle(this.reference);
		this.robot.complete(this.office.task(this.reference, task), answers);
		this.office.settle(this.reference);
		return this;
	}

	ExchangeWalk does(String task) {
		return does(task, Map.of());
	}

	ExchangeWalk timeComesFor(String timer) {
		this.office.timeComesFor(this.reference, timer);
		this.office.settle(this.reference);
		return this;
	}

	/** A party owes an answer until the other has to choose how to go on. */
	ExchangeWalk silent(String party, String begins) {
		for (String timer : List.of(begins, "IntermediateCatchEvent_SilentAfterReminder",
				"IntermediateCatchEvent_SilentAfterAlternateContact",
				"IntermediateCatchEvent_SilentAfterLiaisonOfficers")) {
			this.office.timeComesFor(this.reference, party, timer);
		}
		return this;
	}

	/** Both approvers say yes. */
	ExchangeWalk approve() {
		return does("Decide", Map.of("answer", "APPROVE")).does("Decide", Map.of("answer", "APPROVE"));
	}

	void toTheEnd() {
		this.robot.toTheEnd(this.reference, Map.of());
	}

	boolean isOpen(String task) {
		return this.office.open(this.reference).contains(task);
	}

}
