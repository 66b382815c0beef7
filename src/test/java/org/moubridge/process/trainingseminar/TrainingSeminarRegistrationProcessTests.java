package org.moubridge.process.trainingseminar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.initiative.InitiativeStatus;
import org.moubridge.access.People;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Registration;
import org.moubridge.initiative.RegistrationStatus;
import org.moubridge.initiative.TrainingContent;
import org.moubridge.initiative.Trainings;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the opening of the registration to the decision whether the training goes ahead.
 */
@ProductTest
class TrainingSeminarRegistrationProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private TrainingLife life;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private Trainings trainings;

	@Autowired
	private Entries entries;

	@Autowired
	private People people;

	@Autowired
	private ManagementService management;

	@Test
	void isOpenToBothParties() {
		String reference = this.life.approved("mranti");
		this.office.complete("zgc-coordinator", reference, "Register participant",
				Map.of("email", "lin@moubridge.example", "party", "zgc"));
		this.life.register(reference, "Aina");
		assertThat(this.trainings.registrations(reference)).extracting(Registration::party)
			.containsExactly("zgc", "mranti");
	}

	@Test
	void takesAnAddressOnce() {
		String reference = this.life.approved("mranti");
		this.life.register(reference, "Aina");
		assertThat(this.office.refusal("zgc-coordinator", reference, "Register participant",
				Map.of("email", "AINA@moubridge.example")))
			.isEqualTo("AINA@moubridge.example is registered already.");
		assertThat(this.trainings.registrations(reference)).hasSize(1);
	}

	@Test
	void endsWhenItsPeriodIsOver() {
		String reference = this.life.approved("zgc");
		this.life.register(reference, "Lin");
		this.office.timeComesFor(reference, "BoundaryEvent_RegistrationPeriodOver");
		assertThat(this.office.open(reference)).containsExactly("Select participants");
	}

	@Test
	void tellsEverybodyWhatCameOfIt() {
		String reference = this.life.approved("mranti");
		this.life.register(reference, "Aina", "Budi", "Chong");
		this.life.lead(reference, "Close registration", Map.of());
		List<Registration> all = this.trainings.registrations(reference);
		this.life.lead(reference, "Select participants",
				Map.of("selection", List.of(row(all.get(0), RegistrationStatus.ACCEPTED),
						row(all.get(1), RegistrationStatus.WAITLISTED), row(all.get(2), RegistrationStatus.DECLINED))));
		this.office.settle(reference);
		assertThat(this.trainings.registrations(reference)).extracting(Registration::status)
			.containsExactly(RegistrationStatus.ACCEPTED, RegistrationStatus.WAITLISTED, RegistrationStatus.DECLINED);
		assertThat(this.office.mails(reference)).contains("REGISTRATION_CONFIRMED aina@moubridge.example",
				"REGISTRATION_WAITLISTED budi@moubridge.example", "REGISTRATION_DECLINED chong@moubridge.example");
	}

	@Test
	void selectsNoMoreThanThereAreSeatsAndEverybodyOnce() {
		String reference = this.life.submitted("mranti", Map.of("seatsMax", 1));
		this.life.approve(reference);
		this.life.register(reference, "Aina", "Budi");
		this.life.lead(reference, "Close registration", Map.of());
		List<Registration> all = this.trainings.registrations(reference);
		Map<String, Object> first = row(all.get(0), RegistrationStatus.ACCEPTED);
		assertThat(refusal(reference, List.of(first, row(all.get(1), RegistrationStatus.ACCEPTED))))
			.isEqualTo("2 people are accepted, but there are 1 seats.");
		assertThat(refusal(reference, List.of(first))).startsWith("Somebody who registered is missing");
		assertThat(refusal(reference, List.of(first, Map.of("registration", "x", "decision", "DECLINED"))))
			.startsWith("The list contains somebody who is not registered here");
		assertThat(this.office.refusal("mranti-coordinator", reference, "Select participants",
				Map.of("leadQuota", 0, "partnerQuota", 1)))
			.endsWith("may send 0 people; 1 are accepted.");
	}

	@Test
	void isExtendedOnceOnly() {
		String reference = this.life.selected("mranti", "Aina");
		assertThat(goNoGoRefusal(reference, Map.of("goNoGo", "EXTEND", "reason", "")))
			.isEqualTo("Please give a reason.");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "EXTEND", "reason", "More seats"));
		assertThat(this.office.open(reference)).containsExactly("Close registration", "Register participant");
		this.life.register(reference, "Budi");
		this.life.select(reference);
		assertThat(this.trainings.participants(reference)).hasSize(2);
		Map<String, Object> again = Map.of("goNoGo", "EXTEND", "reason", "Even more");
		assertThat(goNoGoRefusal(reference, again)).isEqualTo("The registration was extended once already.");
		assertThat(goNoGoRefusal(reference, again)).isEqualTo("The registration was extended once already.");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.RUNNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mranti", "zgc" })
	void opensAgainWhenBothApprovedAnOnlineTraining(String lead) {
		String reference = this.life.selected(lead, "Aina");
		int version = this.initiatives.get(reference).version();
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Few seats"));
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.IN_APPROVAL);
		assertThat(this.initiatives.get(reference).version()).isEqualTo(version + 1);
		this.life.approve(reference);
		assertThat(content(reference).proposal().format()).isEqualTo("ONLINE");
		assertThat(this.office.open(reference)).containsExactly("Close registration", "Register participant");
		this.life.register(reference, "Budi");
		this.life.select(reference);
		assertThat(this.trainings.participants(reference)).hasSize(2);
		assertThat(goNoGoRefusal(reference, Map.of("goNoGo", "CONVERT_ONLINE", "reason", "Again")))
			.startsWith("This would change nothing");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "GO"));
		this.office.settle(reference);
		assertThat(this.office.open(reference)).containsExactly("Record attendance");
	}

	@Test
	void opensAgainWhenBothApprovedOtherDays() {
		String reference = this.life.selected("mranti", "Aina");
		LocalDate start = content(reference).proposal().startDate();
		LocalDate session = content(reference).curriculum().sessions().get(0).date();
		Map<String, Object> postponed = Map.of("goNoGo", "POSTPONE", "reason", "Storm", "newStartDate",
				start.plusDays(30).toString(), "newEndDate", start.plusDays(31).toString());
		assertThat(goNoGoRefusal(reference, with(postponed, "newEndDate", "")))
			.isEqualTo("Please give the new first and last day.");
		assertThat(goNoGoRefusal(reference, with(postponed, "newEndDate", start.plusDays(29).toString())))
			.startsWith("The last day is before the first");
		this.life.lead(reference, "Decide go or no-go", postponed);
		this.life.approve(reference);
		assertThat(content(reference).proposal().startDate()).isEqualTo(start.plusDays(30));
		assertThat(content(reference).curriculum().sessions().get(0).date()).isEqualTo(session.plusDays(30));
		assertThat(this.office.open(reference)).containsExactly("Close registration", "Reconfirm place",
				"Register participant");
	}

	@Test
	void asksEverybodyAgainAfterItWasPostponed() {
		String reference = this.life.selected("mranti", "Aina", "Budi", "Chong");
		postpone(reference);
		assertThat(this.office.mails(reference)).contains("PLACE_RECONFIRMATION aina@moubridge.example",
				"PLACE_RECONFIRMATION budi@moubridge.example", "PLACE_RECONFIRMATION chong@moubridge.example");
		assertThat(this.office.shown(this.office.task(reference, "Reconfirm place")).get("dates").toString())
			.contains(content(reference).proposal().startDate().toString());
		this.life.lead(reference, "Reconfirm place", Map.of("keepsPlace", "YES"));
		this.life.lead(reference, "Reconfirm place", Map.of("keepsPlace", "NO"));
		this.life.select(reference);
		assertThat(this.trainings.registrations(reference)).extracting(Registration::status)
			.containsExactlyInAnyOrder(RegistrationStatus.ACCEPTED, RegistrationStatus.WAITLISTED);
		assertThat(this.office.open(reference)).containsExactly("Decide go or no-go");
	}

	@Test
	void goesOnWhenAllPlacesWereReconfirmed() {
		String reference = this.life.selected("zgc", "Lin");
		postpone(reference);
		this.life.lead(reference, "Reconfirm place", Map.of("keepsPlace", "YES"));
		assertThat(this.office.open(reference)).containsExactly("Close registration", "Register participant");
		this.life.select(reference);
		assertThat(this.trainings.participants(reference)).hasSize(1);
	}

	@Test
	void isExtendedByAWeek() {
		String reference = this.life.selected("mranti", "Aina");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "EXTEND", "reason", "More seats"));
		var closes = this.management.createJobQuery()
			.processInstanceId(this.office.instance(reference))
			.activityId("BoundaryEvent_RegistrationPeriodOver")
			.singleResult()
			.getDuedate();
		// longer only when there are days off in between
		assertThat(LocalDate.ofInstant(closes.toInstant(), ZoneId.of("Asia/Kuala_Lumpur")))
			.isBetween(LocalDate.now().plusDays(6), LocalDate.now().plusDays(16));
	}

	@Test
	void givesTheFeesBackWhenTheTrainingDoesNotGoAhead() {
		String reference = withFee();
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CANCEL", "reason", "Too few people"));
		this.office.settle(reference);
		assertThat(this.office.isOver(reference)).isTrue();
		refund(reference);
	}

	@Test
	void givesTheFeesBackWhenAPartyCancels() {
		String reference = withFee();
		this.life.goesAhead(reference);
		this.initiatives.cancel(reference, this.people.get("zgc-coordinator"), "Flood");
		refund(reference);
	}

	private void refund(String reference) {
		assertThat(this.office.open(reference)).containsExactly("Refund fees");
		assertThat(this.entries.of(reference, "refunds")).singleElement()
			.satisfies((refund) -> assertThat(refund.label()).isEqualTo("Aina"));
		Map<String, Object> forged = Map.of("name", "Somebody else", "refundAmount", "150.00");
		assertThat(this.office.refusal("mranti-finance", reference, "Refund fees",
				Map.of("refunds", List.of(forged, forged))))
			.isNotBlank();
		this.office.complete("mranti-finance", reference, "Refund fees",
				Map.of("refunds", List.of(forged), "refundNote", "By bank transfer"));
		assertThat(this.office.open(reference)).isEmpty();
		assertThat(this.entries.of(reference, "refunds").get(0).text("refundAmount")).isEqualTo("150.00");
		assertThat(this.entries.of(reference, "refunds").get(0).label()).isEqualTo("Aina");
	}

	private String withFee() {
		String reference = this.life.submitted("mranti", Map.of("fee", "150.00"));
		this.life.approve(reference);
		this.life.register(reference, "Aina");
		this.life.select(reference);
		return reference;
	}

	private void postpone(String reference) {
		LocalDate start = content(reference).proposal().startDate();
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "POSTPONE", "reason", "Storm", "newStartDate",
				start.plusDays(30).toString(), "newEndDate", start.plusDays(31).toString()));
		this.life.approve(reference);
	}

	@Test
	void endsTheTrainingWhenItDoesNotGoAhead() {
		String reference = this.life.selected("zgc", "Aina");
		this.life.lead(reference, "Decide go or no-go", Map.of("goNoGo", "CANCEL", "reason", "Too few people"));
		this.office.settle(reference);
		assertThat(this.initiatives.get(reference).status()).isEqualTo(InitiativeStatus.CANCELLED);
		assertThat(this.office.isOver(reference)).isTrue();
		assertThat(this.office.mails(reference)).contains("INITIATIVE_CANCELLED aina@moubridge.example",
				"INITIATIVE_CANCELLED mranti-coordinator@moubridge.example",
				"INITIATIVE_CANCELLED zgc-coordinator@moubridge.example");
	}

	private String refusal(String reference, List<Map<String, Object>> selection) {
		return this.office.refusal("mranti-coordinator", reference, "Select participants",
				Map.of("selection", selection));
	}

	private String goNoGoRefusal(String reference, Map<String, Object> values) {
		String lead = this.initiatives.get(reference).leadParty();
		return this.office.refusal(lead + "-coordinator", reference, "Decide go or no-go", values);
	}

	private TrainingContent content(String reference) {
		return (TrainingContent) this.initiatives.content(reference);
	}

	private static Map<String, Object> row(Registration registration, RegistrationStatus decision) {
		return Map.of("registration", registration.id().toString(), "decision", decision.name());
	}

	private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
		Map<String, Object> changed = new java.util.HashMap<>(values);
		changed.put(field, value);
		return changed;
	}

}
