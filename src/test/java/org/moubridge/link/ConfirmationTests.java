package org.moubridge.link;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Decision;

import org.springframework.beans.factory.annotation.Autowired;
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

/** What has to be typed before an answer counts. */
@ProductTest
class ConfirmationTests {

	private static Approval above;

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	private MockMvc web;

	@BeforeEach
	void openBrowser(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u200B", "...", "—" })
	void takesNoBareApprovalAboveTheLimit(String comment) throws Exception {
		Approval approval = above();
		MockHttpServletResponse page = send(
				post(page(approval)).with(csrf()).param("answer", "APPROVE").param("comment", comment));
		assertThat(page.getStatus()).isEqualTo(422);
		assertThat(text(page))
			.contains("Please confirm this approval above the limit: type a comment, or the reference "
					+ approval.reference())
			.containsPattern("value=\"APPROVE\"[^>]*checked");
		assertThat(this.office.refusal("zgc-approver", approval.reference(), "Decide",
				Map.of("answer", "APPROVE", "comment", comment)))
			.contains("above the limit", approval.reference());
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	@Test
	void saysBeforehandWhatToType() throws Exception {
		Approval approval = above();
		assertThat(text(send(get(page(approval))))).contains("the reference " + approval.reference() + " will do");
	}

	@Test
	void takesTheTypedReferenceOrACommentAboveTheLimit() throws Exception {
		Approval approval = Approval.of(this.office, Map.of("riskLevel", "HIGH"));
		assertThat(send(
				post(page(approval)).with(csrf()).param("answer", "APPROVE").param("comment", approval.reference()))
			.getStatus()).isEqualTo(303);
		approval.answer("mranti-approver", "APPROVE", "同意");
		assertThat(this.approvals.decisions(approval.reference())).extracting(Decision::comment)
			.containsExactly(approval.reference(), "同意");
	}

	@Test
	void takesABareApprovalBelowTheLimit() throws Exception {
		Approval approval = Approval.of(this.office);
		assertThat(send(post(page(approval)).with(csrf()).param("answer", "APPROVE")).getStatus()).isEqualTo(303);
		approval.answer("mranti-approver", "APPROVE", "");
		assertThat(this.approvals.decisions(approval.reference())).hasSize(2);
	}

	/** Returns one that no test decides. */
	private Approval above() {
		if (above == null) {
			above = Approval.of(this.office, Map.of("riskLevel", "HIGH"));
		}
		return above;
	}

	private String page(Approval approval) {
		UUID request = this.approvals.requests(approval.reference())
			.stream()
			.filter((one) -> one.slot().party().equals("zgc") && one.slot().role().equals("approver"))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow();
		return "/approvals/" + request;
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request.with(user("zgc-approver"))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
