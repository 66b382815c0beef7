package org.moubridge.process.collaborativeresearch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moubridge.FormFiller;
import org.moubridge.Office;
import org.moubridge.Robot;

/** Joint research led by MRANTI, brought to where a test wants it. */
record ResearchWalk(Office office, Robot robot) {

	/** Everything on the way ahead, with two milestones. */
	static final Map<String, Map<String, Object>> TWO_MILESTONES = Map.of("Write full proposal",
			Map.of("milestones", List.of(milestone("Samples", "mranti"), milestone("Prototype", "zgc"))));

	static Map<String, Object> milestone(String title, String party) {
		Map<String, Object> milestone = new HashMap<>(Map.of("title", title, "party", party, "deliverable", "A set",
				"acceptanceCriterion", "It works", "plannedSpend", "1000.50"));
		milestone.put("date", LocalDate.now().plusDays(FormFiller.FIRST_DAY + 2).toString());
		return milestone;
	}

	/** Goes on until a task of this name is open. */
	String until(String task) {
		return until(task, TWO_MILESTONES);
	}

	String until(String task, Map<String, Map<String, Object>> answers) {
		String reference = this.office.propose("mranti-coordinator", "collaborative-research", "Thin films");
		this.robot.until(reference, task, answers);
		return reference;
	}

	void on(String reference, String task) {
		this.robot.until(reference, task, TWO_MILESTONES);
	}

	void toTheEnd(String reference) {
		this.robot.toTheEnd(reference, TWO_MILESTONES);
	}

	/** Each party does it in its own name. */
	void bothDo(String reference, String task, Map<String, Object> mranti, Map<String, Object> zgc) {
		this.office.complete("mranti-coordinator", reference, task, mranti);
		this.office.complete("zgc-coordinator", reference, task, zgc);
	}

	void does(String person, String reference, String task, Map<String, Object> values) {
		this.office.complete(person, reference, task, values);
	}

	/** The partner owes an answer to the end; the leading party chooses. */
	void chooseAfterSilence(String reference, String begins, String choice) {
		for (String timer : List.of(begins, "IntermediateCatchEvent_SilentAfterReminder",
				"IntermediateCatchEvent_SilentAfterAlternateContact",
				"IntermediateCatchEvent_SilentAfterLiaisonOfficers")) {
			this.office.timeComesFor(reference, "zgc", timer);
		}
		does("mranti-coordinator", reference, "Choose how to go on",
				Map.of("choice", choice, "reason", "No answer came"));
	}

}
