package org.moubridge.guest;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.moubridge.notification.MailContext;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.OutgoingMail;

import org.springframework.stereotype.Component;

/**
 * Gives a guest's mail its link at the moment it is sent, and stops it when nobody waits
 * for her any more.
 */
@Component
class GuestMail implements MailContext {

	/** A registration can be changed or cancelled from each of these. */
	private static final Set<MailTemplate> ABOUT_REGISTRATION = EnumSet.of(MailTemplate.REGISTRATION_CONFIRMED,
			MailTemplate.REGISTRATION_WAITLISTED, MailTemplate.REGISTRATION_DECLINED, MailTemplate.JOINING_INFORMATION,
			MailTemplate.SESSION_CHANGED);

	private static final Set<MailTemplate> WITH_LINK = EnumSet.of(MailTemplate.FEEDBACK_REQUEST,
			MailTemplate.FEEDBACK_REMINDER, MailTemplate.SPEAKER_REQUEST, MailTemplate.SPEAKER_REMINDER,
			MailTemplate.TASK_BY_LINK, MailTemplate.TASK_BY_LINK_REMINDER, MailTemplate.WITHDRAWAL_BY_LINK,
			MailTemplate.CERTIFICATE_APPEAL, MailTemplate.PLACE_RECONFIRMATION);

	private static final Set<MailTemplate> TO_CONFIRM = EnumSet.of(MailTemplate.REGISTRATION_ADDRESS,
			MailTemplate.REGISTRATION_REMINDER);

	private final GuestTokens tokens;

	private final RegistrationRequests requests;

	private final GuestLinks links;

	GuestMail(GuestTokens tokens, RegistrationRequests requests, GuestLinks links) {
		this.tokens = tokens;
		this.requests = requests;
		this.links = links;
	}

	@Override
	public boolean relevant(OutgoingMail mail) {
		if (TO_CONFIRM.contains(mail.template())) {
			return this.requests.find(token(mail))
				.filter((request) -> mail.template() == MailTemplate.REGISTRATION_ADDRESS || !request.confirmed())
				.isPresent();
		}
		return !WITH_LINK.contains(mail.template())
				|| this.tokens.find(token(mail)).filter(GuestToken::isUsable).isPresent();
	}

	@Override
	public Map<String, Object> model(OutgoingMail mail) {
		if (TO_CONFIRM.contains(mail.template())) {
			return Map.of("link", ownLink(token(mail)));
		}
		if (ABOUT_REGISTRATION.contains(mail.template()) && mail.subject() != null) {
			return this.requests.of(token(mail))
				.<Map<String, Object>>map((request) -> Map.of("link", ownLink(request)))
				.orElse(Map.of());
		}
		return WITH_LINK.contains(mail.template()) ? Map.of("link", "/task/" + this.links.token(token(mail)))
				: Map.of();
	}

	private String ownLink(UUID request) {
		return "/task/registration/" + this.links.registrationToken(request);
	}

	private static UUID token(OutgoingMail mail) {
		return UUID.fromString(mail.subject());
	}

}
