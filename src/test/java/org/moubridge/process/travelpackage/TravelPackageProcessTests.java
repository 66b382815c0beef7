package org.moubridge.process.travelpackage;

import java.util.Map;
import java.util.UUID;

import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.Robot;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.process.engine.ProcessesBeside;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What one traveller needs, and when somebody is not ready. */
@ProductTest
class TravelPackageProcessTests {

	@Autowired
	private Office office;

	@Autowired
	private Robot robot;

	@Autowired
	private Entries entries;

	@Autowired
	private ProcessesBeside processes;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void asksEachSideForItsShare() {
		String reference = travelling();
		describe(reference, "EXCHANGE", 14);
		assertThat(this.office.open(reference))
			.contains("Obtain travel authority", "Issue invitation letter", "Arrange journey", "Settle allowance")
			.doesNotContain("Obtain visa or pass");
		this.office.complete("zgc-coordinator", reference, "Issue invitation letter");
		this.office.complete("mranti-finance", reference, "Settle allowance", Map.of("allowancePayer", "mranti"));
		this.office.complete("mranti-coordinator", reference, "Arrange journey");
		this.office.complete("mranti-coordinator", reference, "Obtain travel authority");
		assertThat(traveller(reference).status()).isEqualTo("READY");
		assertThat(traveller(reference).fields()).containsEntry("route", "VISA_FREE")
			.containsEntry("allowance", new java.math.BigDecimal("20.00"))
			.containsKeys("insurancePolicy", "invitationNumber", "authorityReference");
	}

	@Test
	void writesTheInvitationInEnglishAndTheLanguageOfTheTravellersParty() {
		String reference = travelling();
		describe(reference, "EXCHANGE", 14);
		this.office.complete("zgc-coordinator", reference, "Issue invitation letter");
		assertThat(this.jdbc.sql("""
				select v.name from moubridge.document_version v join moubridge.document d on d.id = v.document
				where d.initiative = ? and d.kind = 'LETTER' and d.audience = 'ORGANISERS'
				""").param(reference).query(String.class).list()).containsExactlyInAnyOrder("Invitation Aina en.pdf",
				"Invitation Aina ms.pdf");
	}

	@ParameterizedTest
	@CsvSource({ "GRANTED,GRANTED,READY,", "GRANTED,REFUSED,NOT_READY,VISA_REFUSED",
			"REFUSED,GRANTED,NOT_READY,AUTHORITY_REFUSED", "LATE,GRANTED,NOT_READY,LATE",
			"GRANTED,LATE,NOT_READY,LATE" })
	void tellsWhoIsReadyAndWhatIsMissing(String authority, String visa, String status, String reason) {
		String reference = travelling();
		describe(reference, "RESEARCH", 60);
		assertThat(this.office.shown(this.office.task(reference, "Obtain visa or pass"))).containsEntry("route",
				"WORK_VISA");
		this.office.complete("mranti-coordinator", reference, "Obtain visa or pass", Map.of("visa", visa));
		this.office.complete("mranti-coordinator", reference, "Obtain travel authority",
				Map.of("authority", authority));
		this.office.complete("zgc-coordinator", reference, "Issue invitation letter");
		this.office.complete("mranti-finance", reference, "Settle allowance", Map.of("allowancePayer", "zgc"));
		this.office.complete("mranti-coordinator", reference, "Arrange journey");
		assertThat(traveller(reference).status()).isEqualTo(status);
		assertThat(traveller(reference).text("notReadyReason")).isEqualTo(reason);
	}

	private String travelling() {
		String reference = this.office.propose("mranti-coordinator", "Deep tech in practice");
		this.robot.until(reference, "Draft curriculum");
		UUID id = this.entries
			.add(reference, "travellers", "mranti-coordinator", Map.of("name", "Aina", "party", "mranti"))
			.id();
		this.processes.start("travel-package", reference,
				Map.of("row", Spin.JSON(Map.of("id", id.toString(), "party", "mranti"))));
		return reference;
	}

	private void describe(String reference, String purpose, int days) {
		this.office.complete("mranti-coordinator", reference, "Describe journey",
				Map.of("destination", "CN", "nationality", "MY", "purpose", purpose, "stayDays", days));
	}

	private Entry traveller(String reference) {
		return this.entries.of(reference, "travellers").get(0);
	}

}
