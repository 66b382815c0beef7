package org.moubridge.approval;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.stereotype.Component;

/**
 * Gives the mails that ask for an answer their link, and the address by which they can be
 * answered, at the moment they are sent; stops them when nobody waits for the answer.
 */
@Component
class ApprovalRequestMail implements MailContext {

	private static final Set<MailTemplate> WITH_LINK = EnumSet.of(MailTemplate.APPROVAL_REQUEST,
			MailTemplate.APPROVAL_REMINDER, MailTemplate.REPLY_CONFIRM, MailTemplate.REPLY_NOT_UNDERSTOOD);

	private final DecisionTokens tokens;

	private final ApprovalRequests requests;

	private final DecisionLinks links;

	ApprovalRequestMail(DecisionTokens tokens, ApprovalRequests requests, DecisionLinks links) {
		this.tokens = tokens;
		this.requests = requests;
		this.links = links;
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
		return Map.of("link", "/decide/" + this.links.token(token(mail)), MailContext.REPLY,
				"decide+" + this.links.replyKey(token(mail)));
	}

	private static UUID token(OutgoingMail mail) {
		return UUID.fromString(mail.subject());
	}

}
