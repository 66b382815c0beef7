package org.moubridge.process.benchmarkingvisit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.ProductTest;
import org.moubridge.calendar.Calendars;
import org.moubridge.calendar.WorkingCalendar;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.InitiativeStatus;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The visit is asked for, prepared, held, put off or given up. */
@ProductTest
class BenchmarkingVisitHostingProcessTests extends BenchmarkingVisitTest {

	private static final String BRIEFING = "IntermediateCatchEvent_BriefingDue";

	@Autowired
	private Calendars calendars;

	@Autowired
	private Clock clock;

	@Test
	void asksForOtherDatesTwiceAndThenForAChoice() {
		String reference = until("VISIT", "Answer visit request");
		assertThat(this.office.refusal(PARTNER, reference, "Answer visit request", Map.of("hostAnswer", "NEW_DATE")))
			.contains("Dates offered");
		for (int time = 0; time < 2; time++) {
			offersAnotherDate(reference);
			isOpen(reference, "Request visit");
			this.office.complete(LEAD, reference, "Request visit");
		}
		offersAnotherDate(reference);
		isOpen(reference, "Choose how to visit");
		choose(reference, "NEW_DATE");
		isOpen(reference, "Request visit");
	}

	@Test
	void watchesTheHostWhoDoesNotAnswer() {
		String reference = until("VISIT", "Answer visit request");
		this.office.timeComesFor(reference, "zgc", "BoundaryEvent_HostSilent");
		assertThat(this.office.mails(reference)).contains("PARTNER_REMINDER " + PARTNER + "@moubridge.example");
		this.office.complete(PARTNER, reference, "Answer visit request");
		assertThat(this.office.open(reference)).contains("Plan itinerary", "Screen visitors");
	}

	@Test
	void canBeCancelledWhileTheHostIsAsked() {
		String reference = until("VISIT", "Answer visit request");
		this.initiatives.cancel(reference, person(PARTNER), "A new leadership");
		is(reference, InitiativeStatus.CANCELLED);
	}

	@Test
	void waitsForTheWeekBeforeTheVisitWhenEverybodyIsReady() {
		String reference = until("VISIT", "Request visit");
		LocalDate first = LocalDate.now(this.clock).plusDays(90);
		this.office.complete(LEAD, reference, "Request visit", Map.of("visitStart", first.toString()));
		this.office.complete(PARTNER, reference, "Answer visit request");
		travellersAre(reference, "READY");
		isOpen(reference);
		WorkingCalendar calendar = this.calendars.of("mranti");
		assertThat(this.management.createJobQuery()
			.processInstanceId(this.office.instance(reference))
			.activityId(BRIEFING)
			.singleResult()
			.getDuedate()).isEqualTo(calendar.opening(calendar.minus(first, 5)));
		timeComesFor(reference, BRIEFING);
		isOpen(reference, "Send briefing pack");
	}

	@Test
	void letsOthersComeInsteadWhenAVisaWasRefused() {
		String reference = until("VISIT", "Plan itinerary");
		travellersAre(reference, "NOT_READY");
		isOpen(reference, "Choose how to visit");
		choose(reference, "SUBSTITUTE");
		isOpen(reference, "Request visit");
		this.robot.until(reference, "Plan itinerary");
		travellersAre(reference, "READY");
		isOpen(reference);
	}

	@Test
	void meetsOnlineWithThoseWhoMayNotCome() {
		String reference = until("VISIT", "Plan itinerary");
		travellersAre(reference, "NOT_READY");
		choose(reference, "ONLINE");
		timeComesFor(reference, BRIEFING);
		isOpen(reference, "Send briefing pack");
	}

	@Test
	void asksForAChoiceWhenTheHostMayNotLetAVisitorIn() {
		String reference = until("VISIT", "Screen visitors");
		assertThat(this.office.refusal("compliance", reference, "Screen visitors", Map.of("visitorsCleared", "NO")))
			.contains("who may not come");
		this.office.complete("compliance", reference, "Screen visitors",
				Map.of("visitorsCleared", "NO", "visitorConditions", "Not the laboratory"));
		travellersAre(reference, "READY");
		isOpen(reference, "Choose how to visit");
	}

	@Test
	void endsAVisitThatIsGivenUp() {
		String reference = until("VISIT", "Plan itinerary");
		travellersAre(reference, "NOT_READY");
		choose(reference, "GIVE_UP");
		is(reference, InitiativeStatus.CANCELLED);
	}

	@Test
	void reportsTheFiguresWhenTheVisitIsGivenUp() {
		String reference = until("BOTH", "Plan itinerary");
		travellersAre(reference, "NOT_READY");
		choose(reference, "GIVE_UP");
		isOpen(reference, "Debrief findings", "Debrief findings");
		is(reference, InitiativeStatus.RUNNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "VISIT", "BOTH" })
	void plansAVisitAnewThatWasCalledOffOnTheDay(String exchangeType) {
		String reference = until(exchangeType, "Record visit");
		assertThat(this.office.refusal(PARTNER, reference, "Record visit", Map.of("visitHeld", "CALLED_OFF")))
			.contains("Why it was called off");
		this.office.complete(PARTNER, reference, "Record visit",
				Map.of("visitHeld", "CALLED_OFF", "calledOffReason", "Typhoon"));
		isOpen(reference, "Request visit");
		assertThat(this.office.shown(this.office.task(reference, "Request visit")).get("delegation").toString())
			.contains("Something sensible");
	}

	@Test
	void recordsWhoCameAndWhatWasPromised() {
		String reference = until("VISIT", "Record visit");
		assertThat(this.office.refusal(PARTNER, reference, "Record visit", Map.of("visitDays", ""))).contains("Days");
		Map<String, Object> renamed = Map.of("name", "Somebody else", "attended", "PRESENT");
		assertThat(this.office.refusal(PARTNER, reference, "Record visit",
				Map.of("visitDays", 3, "visitorsCame", 1, "delegation", List.of(renamed, renamed))))
			.isEqualTo("Rows in this list: 1. Please send all of them and no others.");
		this.office.complete(PARTNER, reference, "Record visit",
				Map.of("visitDays", 3, "visitorsCame", 1, "delegation", List.of(renamed)));
		assertThat(this.entries.standing(reference, "delegation")).singleElement()
			.satisfies((one) -> assertThat(one.fields()).containsEntry("attended", "PRESENT")
				.containsEntry("name", "Something sensible")
				.containsKey("passportExpiry"));
		assertThat(this.entries.standing(reference, "commitments")).extracting(Entry::party).containsExactly("mranti");
	}

	private void offersAnotherDate(String reference) {
		this.office.complete(PARTNER, reference, "Answer visit request",
				Map.of("hostAnswer", "NEW_DATE", "datesOffered", "Second week of March"));
	}

	private void choose(String reference, String choice) {
		this.office.complete(LEAD, reference, "Choose how to visit", Map.of("visitChoice", choice));
		this.office.settle(reference);
	}

}
