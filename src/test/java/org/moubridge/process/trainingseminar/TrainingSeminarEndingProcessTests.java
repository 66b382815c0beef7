package org.moubridge.process.trainingseminar;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.access.People;
import org.moubridge.access.Refusal;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Steps;
import org.moubridge.initiative.Timeline;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Withdrawal at any time before both approved, cancellation at any time after. */
@ProductTest
class TrainingSeminarEndingProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Timeline timeline;

	@Autowired
	private Steps steps;

	@Autowired
	private People people;

	static Stream<Arguments> beforeApproval() {
		return Stream.of(when("proposed", (life) -> life.proposed("mranti")),
				when("described", (life) -> life.described("mranti")), when("drafted", (life) -> life.drafted("zgc")),
				when("agreed", (life) -> life.agreed("mranti")), when("submitted", (life) -> life.submitted("zgc")),
				when("sent back", TrainingSeminarEndingProcessTests::sentBack));
	}

	static Stream<Arguments> afterApproval() {
		return Stream.of(when("approved", (life) -> life.approved("mranti")),
				when("selected", (life) -> life.selected("zgc", "Aina")),
				when("changed", TrainingSeminarEndingProcessTests::changed),
				when("running", (life) -> life.running("mranti", "Aina")),
				when("held", (life) -> life.held("zgc", "Aina")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("beforeApproval")
	void isWithdrawnByItsProposerBeforeBothApproved(String state, Function<TrainingLife, String> life) {
		String reference = life.apply(this.life);
		String lead = this.initiatives.get(reference).leadParty();
		this.initiatives.withdraw(reference, this.people.get(lead + "-coordinator"), "No money");
		isOver(reference, InitiativeStatus.WITHDRAWN, "withdrawn", lead);
		assertThat(this.office.mails(reference)).contains("INITIATIVE_WITHDRAWN mranti-coordinator@moubridge.example",
				"INITIATIVE_WITHDRAWN zgc-coordinator@moubridge.example");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("afterApproval")
	void isCancelledByEitherPartyAfterBothApproved(String state, Function<TrainingLife, String> life) {
		String reference = life.apply(this.life);
		this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood");
		isOver(reference, InitiativeStatus.CANCELLED, "cancelled", "zgc");
		assertThat(this.office.mails(reference)).contains("INITIATIVE_CANCELLED mranti-coordinator@moubridge.example",
				"INITIATIVE_CANCELLED zgc-coordinator@moubridge.example");
		if (!state.equals("approved")) {
			assertThat(this.office.mails(reference)).contains("INITIATIVE_CANCELLED aina@moubridge.example");
		}
	}

	@Test
	void isNotWithdrawnByThePartnerNorCancelledBeforehand() {
		String reference = this.life.described("mranti");
		refused(() -> this.initiatives.withdraw(reference, this.people.get("zgc-coordinator"), "No"),
				"Only a coordinator of the party that proposed it");
		refused(() -> this.initiatives.cancel(reference, this.people.get("mranti-coordinator"), "No"),
				"was not approved by both parties yet");
		refused(() -> this.initiatives.withdraw(reference, this.people.get("mranti-coordinator"), " "),
				"Please give a reason");
		refused(() -> this.initiatives.withdraw(reference, this.people.get("mranti-coordinator"), "x".repeat(2001)),
				"at most");
		assertThat(this.office.open(reference)).containsExactly("Draft curriculum");
	}

	@Test
	void isNotWithdrawnAfterwardsNorEndedTwice() {
		String reference = this.life.approved("mranti");
		refused(() -> this.initiatives.withdraw(reference, this.people.get("mranti-coordinator"), "No"),
				"It can be cancelled, not withdrawn");
		this.initiatives.cancel(reference, this.people.get("mranti-coordinator"), "Flood");
		refused(() -> this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood"), "has ended");
	}

	private void isOver(String reference, InitiativeStatus status, String fact, String party) {
		assertThat(this.initiatives.get(reference).status()).isEqualTo(status);
		assertThat(this.timeline.of(reference)).last().satisfies((entry) -> {
			assertThat(entry.fact()).isEqualTo(fact);
			assertThat(entry.party()).isEqualTo(party);
			assertThat(entry.details()).containsKey("reason");
		});
		assertThat(this.steps.openOf(reference)).isEmpty();
		assertThat(this.office.isOver(reference)).isTrue();
	}

	private static void refused(Runnable act, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).withMessageContaining(sentence);
	}

	private static String sentBack(TrainingLife life) {
		String reference = life.submitted("mranti");
		life.answer("zgc-approver", reference, "REQUEST_CHANGES");
		return reference;
	}

	private static String changed(TrainingLife life) {
		String reference = life.selected("mranti", "Aina");
		life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Few"));
		return reference;
	}

	private static Arguments when(String state, Function<TrainingLife, String> life) {
		return Arguments.of(state, life);
	}

}
