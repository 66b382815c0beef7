package org.moubridge.proof;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.ProductTest;
import org.moubridge.TrainingLife;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.DecisionRecord;
import org.moubridge.approval.Head;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ProductTest
class RecordPageTests {

	private static final String COMMENT = "Only <b>with</b> interpreters ${7*7}";

	@Autowired
	private TrainingLife life;

	@Autowired
	private Approvals approvals;

	@Autowired
	private DecisionRecord record;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc web;

	@BeforeEach
	void openBrowser(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void showsBothPartiesCoordinatorsAndManagersThatTheRecordIsSound() throws Exception {
		String reference = decided();
		for (String reader : new String[] { "mranti-coordinator", "zgc-coordinator", "manager", "admin" }) {
			String page = text(send(get("/initiatives/" + reference + "/record"), reader));
			assertThat(page).as(reader)
				.contains("Everything is as it was recorded.", "Approved with conditions", "zgc-approver",
						this.record.of(reference).get(0).head().toString(), "the page of the question", "signed in")
				.contains("Only &lt;b&gt;with&lt;/b&gt; interpreters ${7*7}")
				.doesNotContain("??");
		}
		assertThat(text(send(get("/initiatives/" + reference), "zgc-coordinator")))
			.contains("/initiatives/" + reference + "/record");
		assertThat(text(send(get("/initiatives/" + reference), "zgc-approver")))
			.doesNotContain("/initiatives/" + reference + "/record");
	}

	@Test
	void isClosedToEverybodyElse() throws Exception {
		String reference = decided();
		String page = "/initiatives/" + reference + "/record";
		for (String path : new String[] { page, page + "/proof.zip" }) {
			assertThat(send(get(path), "zgc-approver").getStatus()).isEqualTo(403);
			assertThat(send(get(path), "mranti-finance").getStatus()).isEqualTo(403);
			assertThat(send(get(path), "zgc-finance").getStatus()).isEqualTo(404);
			assertThat(this.web.perform(get(path)).andReturn().getResponse().getRedirectedUrl()).endsWith("/login");
		}
		for (String other : new String[] { "manager", "mranti-coordinator", "zgc-approver" }) {
			assertThat(send(get("/records"), other).getStatus()).as(other).isEqualTo(403);
		}
	}

	@Test
	void speaksTheReadersLanguage() throws Exception {
		String page = "/initiatives/" + decided() + "/record";
		assertThat(text(send(get(page).param("lang", "zh"), "zgc-coordinator"))).contains("审批记录", "全部内容与记录时一致")
			.doesNotContain("??");
		assertThat(text(send(get(page).param("lang", "ms"), "zgc-coordinator"))).contains("Rekod keputusan")
			.doesNotContain("??");
	}

	@Test
	void comparesWithWhatAReceiptPrints() throws Exception {
		String reference = decided();
		Head head = this.record.of(reference).get(0).head();
		String page = "/initiatives/" + reference + "/record";
		assertThat(text(send(get(page).param("head", head.brief()), "zgc-coordinator")))
			.contains("Everything is as it was recorded.");
		assertThat(text(send(get(page).param("head", "2/" + "a".repeat(16)), "zgc-coordinator")))
			.contains("A receipt names decision 2 as 2/aaaaaaaaaaaaaaaa");
		MockHttpServletResponse nonsense = send(get(page).param("head", "<script>"), "zgc-coordinator");
		assertThat(nonsense.getStatus()).isEqualTo(422);
		assertThat(text(nonsense)).contains("This is not what a receipt prints").doesNotContain("<script>\"");
	}

	@Test
	void showsTheNetworkAddressToTheAdministratorOnly() throws Exception {
		String page = "/initiatives/" + decided() + "/record";
		assertThat(text(send(get(page), "admin"))).contains("127.0.0.1");
		assertThat(text(send(get(page), "mranti-coordinator"))).doesNotContain("127.0.0.1")
			.contains("shown to the administrator only");
	}

	@Test
	void packsAProofThatCanBeCheckedWithoutUs() throws Exception {
		String reference = decided();
		MockHttpServletResponse download = send(get("/initiatives/" + reference + "/record/proof.zip"),
				"mranti-coordinator");
		assertThat(download.getHeader("Content-Disposition")).contains(reference + "-proof.zip");
		Map<String, byte[]> files = unpack(download);
		String[] hashes = new String(files.get("hashes.txt"), StandardCharsets.UTF_8).split("\n");
		assertThat(hashes).hasSizeGreaterThan(4);
		for (String line : hashes) {
			String[] parts = line.split(" {2}");
			assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
		}
		String decision = new String(files.get("decisions/001.txt"), StandardCharsets.UTF_8);
		String comment = sha256(files.get("parts/001.comment.txt"));
		RecordedDecision link = this.record.of(reference).get(0);
		assertThat(decision).contains("previous=" + "0".repeat(64) + "\n", "comment=" + comment + "\n",
				"content=" + sha256(files.get("versions/%03d.txt".formatted(link.version()))) + "\n");
		assertThat(files).doesNotContainKey("parts/001.address.txt");
		JsonNode json = new ObjectMapper().readTree(files.get("decisions.json"));
		assertThat(json.get(0).path("comment").path("value").asText()).isEqualTo(COMMENT);
		assertThat(json.get(0).path("address").path("withheld").asBoolean()).isTrue();
		assertThat(new ObjectMapper().readTree(files.get("verification.json")).path("sound").asBoolean()).isTrue();
		assertThat(new String(files.get("sheet.html"), StandardCharsets.UTF_8))
			.contains("How to verify this yourself", "sha256sum -c", "Only &lt;b&gt;with&lt;/b&gt;", link.hash())
			.doesNotContain("??", "127.0.0.1");
		assertThat(unpack(send(get("/initiatives/" + reference + "/record/proof.zip"), "admin")))
			.containsKey("parts/001.address.txt");
	}

	@Test
	void erasesForTheAdministratorWithAReason() throws Exception {
		String reference = decided();
		RecordedDecision link = this.record.of(reference).get(0);
		String path = "/initiatives/" + reference + "/record/" + link.id() + "/erasure";
		assertThat(
				send(post(path).with(csrf()).param("part", "COMMENT").param("reason", "Mine"), "manager").getStatus())
			.isEqualTo(403);
		assertThat(send(post(path).param("part", "COMMENT").param("reason", "No token"), "admin").getStatus())
			.isEqualTo(403);
		assertThat(send(post(path).with(csrf()).param("part", "HASH").param("reason", "Nonsense"), "admin").getStatus())
			.isEqualTo(400);
		MockHttpServletResponse without = send(post(path).with(csrf()).param("part", "COMMENT").param("reason", " "),
				"admin");
		assertThat(without.getStatus()).isEqualTo(422);
		assertThat(this.record.of(reference).get(0).value(PersonalPart.COMMENT)).isEqualTo(COMMENT);
		assertThat(send(post(path).with(csrf()).param("part", "COMMENT").param("reason", "Asked for"), "admin")
			.getRedirectedUrl()).isEqualTo("/initiatives/" + reference + "/record");
		assertThat(text(send(get("/initiatives/" + reference + "/record"), "admin")))
			.contains("Everything is as it was recorded.", "erased")
			.doesNotContain("with interpreters");
		assertThat(text(send(get("/initiatives/" + reference), "manager")))
			.contains("erased from decision 1", "Asked for")
			.doesNotContain("interpreters ${7*7}");
		assertThat(send(post(path).with(csrf()).param("part", "COMMENT").param("reason", "Twice"), "admin").getStatus())
			.isEqualTo(400);
	}

	@Test
	void namesAVersionWhoseContentWasChanged() throws Exception {
		String reference = decided();
		int version = this.record.of(reference).get(0).version();
		this.jdbc
			.sql("""
					update moubridge.initiative_version set content = replace(content::text, 'Something sensible', 'Something else')::jsonb
					where reference = ? and version = ?
					""")
			.params(reference, version)
			.update();
		assertThat(text(send(get("/initiatives/" + reference + "/record"), "manager")))
			.contains("This is not what was recorded", "Version " + version + ": its content");
	}

	@Test
	void listsAllRecordsForTheAdministrator() throws Exception {
		String reference = decided();
		assertThat(text(send(get("/records"), "admin"))).contains("sound").doesNotContain("??");
		assertThat(text(send(get("/records").param("after", reference.substring(0, reference.length() - 1)), "admin")))
			.contains(reference);
	}

	private String decided() throws Exception {
		String reference = this.life.submitted("mranti");
		String request = this.approvals.requests(reference)
			.stream()
			.filter((one) -> one.slot().party().equals("zgc"))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow()
			.toString();
		send(post("/approvals/" + request).with(csrf())
			.param("answer", "APPROVE_WITH_CONDITIONS")
			.param("comment", COMMENT), "zgc-approver");
		return reference;
	}

	private static Map<String, byte[]> unpack(MockHttpServletResponse response) throws Exception {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String person) throws Exception {
		return this.web.perform(request.with(user(person))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
