package org.moubridge.approval;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.ObjectProvider;
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

	private final People people;

	private final Approvers approvers;

	private final DecisionLinks links;

	private final ObjectProvider<Asking> asking;

	ApprovalRequestMail(DecisionTokens tokens, ApprovalRequests requests, People people, Approvers approvers,
			DecisionLinks links, ObjectProvider<Asking> asking) {
		this.tokens = tokens;
		this.requests = requests;
		this.people = people;
		this.approvers = approvers;
		this.links = links;
		this.asking = asking;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		if (!WITH_LINK.contains(mail.template())) {
			return true;
		}
		return this.tokens.find(token(mail)).filter(DecisionToken::isUsable).filter(this::isAsked).isPresent();
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		if (!WITH_LINK.contains(mail.template())) {
			return Map.of();
		}
		return Map.of("link", "/decide/" + this.links.token(token(mail)), MailContext.REPLY,
				"decide+" + this.links.replyKey(token(mail)));
	}

	/**
	 * Whether the question waits for the link's person, at the address it was made for.
	 */
	private boolean isAsked(DecisionToken token) {
		Optional<Person> person = this.people.find(token.approver()).filter(token::isOf);
		return this.requests.find(token.request())
			.filter((request) -> request.isOpen() && request.taskId() != null)
			.filter((request) -> person.filter((one) -> this.approvers.mayAnswer(request, one)).isPresent())
			.isPresent();
	}

	@Override
	public void handedOver(OutgoingMail mail) {
		if (WITH_LINK.contains(mail.template())) {
			this.asking.getObject().handedOver(token(mail));
		}
	}

	private static UUID token(OutgoingMail mail) {
		return UUID.fromString(mail.subject());
	}

}
