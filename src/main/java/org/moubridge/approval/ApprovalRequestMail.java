package org.moubridge.approval;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a request for approval, and its reminder, a link at the moment it is sent, and
 * stops it when nobody waits for the answer.
 */
@Component
class ApprovalRequestMail implements MailContext {

	private static final Set<MailTemplate> WITH_LINK = EnumSet.of(MailTemplate.APPROVAL_REQUEST,
			MailTemplate.APPROVAL_REMINDER);

	private final DecisionTokens tokens;

	private final ApprovalRequests requests;

	private final DecisionLinks links;

	private final ObjectProvider<Approvals> approvals;

	ApprovalRequestMail(DecisionTokens tokens, ApprovalRequests requests, DecisionLinks links,
			ObjectProvider<Approvals> approvals) {
		this.tokens = tokens;
		this.requests = requests;
		this.links = links;
		this.approvals = approvals;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		if (!WITH_LINK.contains(mail.template())) {
			return true;
		}
		return this.tokens.find(token(mail))
			.filter(DecisionToken::isUsable)
			.flatMap((token) -> this.requests.find(token.request()))
			.filter((request) -> request.isOpen() && request.taskId() != null)
			.isPresent();
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		if (!WITH_LINK.contains(mail.template())) {
			return Map.of();
		}
		return Map.of("link", "/decide/" + this.links.token(token(mail)));
	}

	@Override
	public void handedOver(OutgoingMail mail) {
		if (WITH_LINK.contains(mail.template())) {
			this.approvals.getObject().handedOver(token(mail));
		}
	}

	private static UUID token(OutgoingMail mail) {
		return UUID.fromString(mail.subject());
	}

}
