package org.moubridge.account;

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
 * Gives an invitation its link at the moment it is sent, and stops it when the link holds
 * no more.
 */
@Component
class AccountMail implements MailContext {

	private static final Set<MailTemplate> WITH_LINK = EnumSet.of(MailTemplate.ACCOUNT_INVITATION,
			MailTemplate.ACCOUNT_RESET);

	private final AccountLinks links;

	private final ObjectProvider<Accounts> accounts;

	AccountMail(AccountLinks links, ObjectProvider<Accounts> accounts) {
		this.links = links;
		this.accounts = accounts;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		return !WITH_LINK.contains(mail.template()) || this.accounts.getObject().isOpen(invitation(mail));
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		return WITH_LINK.contains(mail.template()) ? Map.of("link", "/account/" + this.links.token(invitation(mail)))
				: Map.of();
	}

	@Override
	public void handedOver(OutgoingMail mail) {
		if (WITH_LINK.contains(mail.template())) {
			this.accounts.getObject().handedOver(invitation(mail));
		}
	}

	private static UUID invitation(OutgoingMail mail) {
		return UUID.fromString(mail.subject());
	}

}
