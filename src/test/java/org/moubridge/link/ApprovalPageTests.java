package org.moubridge.link;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Approvals;
import org.moubridge.approval.Channel;
import org.moubridge.approval.Decision;

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
class ApprovalPageTests {

	@Autowired
	private Office office;

	@Autowired
	private Approvals approvals;

	private MockMvc web;

	@BeforeEach
	void openBrowser(@Autowired WebApplicationContext context) {
		this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
	}

	@Test
	void isWhereWhatWaitsForAnApproverLeads() throws Exception {
		Approval approval = Approval.of(this.office,
				Map.of("confidentiality", "CONFIDENTIAL", "need", "A secret need"));
		String page = "/approvals/" + request(approval, "zgc");
		assertThat(text(send(get("/"), "zgc-approver"))).contains("href=\"/approvals/");
		assertThat(text(send(get(page), "zgc-approver"))).contains("A secret need", "name=\"answer\"",
				"name=\"_csrf\"");
	}

	@Test
	void takesAnAnswerAndTakesItBack() throws Exception {
		Approval approval = Approval.of(this.office, Map.of("confidentiality", "CONFIDENTIAL"));
		String page = "/approvals/" + request(approval, "zgc");
		assertThat(send(post(page).with(csrf()).param("answer", "REJECT"), "zgc-approver").getStatus()).isEqualTo(422);
		assertThat(send(post(page).with(csrf()).param("answer", "APPROVE"), "zgc-approver").getRedirectedUrl())
			.isEqualTo(page);
		assertThat(this.approvals.decisions(approval.reference())).extracting(Decision::channel)
			.containsExactly(Channel.PAGE);
		assertThat(text(send(get(page), "zgc-approver"))).contains(page + "/take-back");
		assertThat(send(post(page + "/take-back").with(csrf()), "zgc-approver").getStatus()).isEqualTo(303);
		assertThat(text(send(get(page), "zgc-approver"))).contains("name=\"answer\"");
		assertThat(this.approvals.decisions(approval.reference())).noneMatch(Decision::stands);
	}

	@Test
	void isThereOnlyForThoseWhoAreAsked(@Autowired JdbcClient jdbc) throws Exception {
		Approval approval = Approval.of(this.office);
		UUID request = request(approval, "zgc");
		String page = "/approvals/" + request;
		for (String other : new String[] { "mranti-approver", "zgc-coordinator", "zgc-finance", "manager", "admin" }) {
			assertThat(send(get(page), other).getStatus()).as(other).isEqualTo(404);
			assertThat(send(post(page).with(csrf()).param("answer", "APPROVE"), other).getStatus()).isEqualTo(404);
		}
		jdbc.sql("update moubridge.approval_request set authors = '{zgc-approver}' where id = ?")
			.param(request)
			.update();
		assertThat(send(get(page), "zgc-approver").getStatus()).isEqualTo(404);
		assertThat(send(get("/approvals/" + UUID.randomUUID()), "zgc-approver").getStatus()).isEqualTo(404);
		assertThat(this.web.perform(get(page)).andReturn().getResponse().getRedirectedUrl()).endsWith("/login");
		assertThat(send(post(page).param("answer", "APPROVE"), "zgc-approver").getStatus()).isEqualTo(403);
		assertThat(this.approvals.decisions(approval.reference())).isEmpty();
	}

	private UUID request(Approval approval, String party) {
		return this.approvals.requests(approval.reference())
			.stream()
			.filter((one) -> one.slot().party().equals(party))
			.map(ApprovalRequest::id)
			.findFirst()
			.orElseThrow();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String person) throws Exception {
		return this.web.perform(request.with(user(person))).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
