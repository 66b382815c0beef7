package org.moubridge.link;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.access.People;
import org.moubridge.approval.Approvals;
import org.moubridge.attack.Mount;
import org.moubridge.initiative.Initiatives;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Everybody sees what changed since she looked last, not since her party did. */
@ProductTest
class LastSeenTests {

	@Autowired
	private Office office;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Approvals approvals;

	@Autowired
	private People people;

	@Test
	void showsEachPersonWhatChangedSinceSheSawItLast(@Autowired IdentityService identity,
			@Value("${moubridge.base-url}") String base) {
		Reader reader = new Reader(base);
		Approval approval = Approval.of(this.office);
		int first = version(approval);
		approval.link("zgc-approver");
		approval.answer("mranti-approver", "REQUEST_CHANGES", "Say it better");
		revise(approval, "The second wording");
		int second = version(approval);
		approval.links("zgc-approver", 2);
		this.initiatives.recall(approval.reference(), this.people.get("mranti-coordinator"), "Once more");
		try (SecondApprover newcomer = SecondApprover.joins(this.people, identity)) {
			revise(approval, "The third wording");
			String link = approval.links("zgc-approver", 3).get(2);
			assertThat(reader.get(link + "?lang=en").body())
				.contains("since version " + second + ", which you saw last",
						"<del dir=\"auto\">The second wording</del>")
				.doesNotContain("<del dir=\"auto\">Something sensible</del>");
			assertThat(reader.get(approval.link(SecondApprover.ID) + "?lang=en").body())
				.contains("You see all of it for the first time.", "The third wording")
				.doesNotContain("The second wording");
			assertThat(changes(base, "zgc-approver", approval)).contains("Changes since version " + second,
					"The second wording", "The third wording");
			assertThat(changes(base, SecondApprover.ID, approval)).contains("first version that you are asked about")
				.doesNotContain("The second wording");
			assertThat(this.approvals.lastSeen(approval.reference(), this.people.get("mranti-approver"),
					version(approval)))
				.contains(second);
			assertThat(this.approvals.lastSeen(approval.reference(), this.people.get("mranti-approver"), second))
				.contains(first);
			assertThat(this.approvals.lastSeen(approval.reference(), this.people.get("zgc-finance"), version(approval)))
				.isEmpty();
		}
	}

	/** What the form of the same task shows this person in Tasklist. */
	private String changes(String base, String person, Approval approval) {
		String task = this.office.task(person, approval.reference(), "Decide").getId();
		String form = Mount.FOR_TASKLIST.caller(base, person)
			.with("Accept-Language", "en")
			.get(Mount.FOR_TASKLIST.at("/task/" + task + "/deployed-form"))
			.body();
		return JsonPath.<List<String>>read(form, "$.components[?(@.id == 'changes')].text").get(0);
	}

	private void revise(Approval approval, String objective) {
		this.office.complete("mranti-coordinator", approval.reference(), "Revise proposal",
				Map.of("objective", objective));
	}

	private int version(Approval approval) {
		return this.initiatives.get(approval.reference()).version();
	}

}
