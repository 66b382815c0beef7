package org.moubridge.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Mails as the tests of this package need them. */
final class OutgoingMails {

	static final String BASE_URL = "https://moubridge.example";

	private static final NotificationSettings SETTINGS = new NotificationSettings(null, null, null, "moubridge.example",
			null, null, 60);

	private OutgoingMails() {
	}

	static Letters letters() {
		var texts = new ResourceBundleMessageSource();
		texts.setBasenames("messages/mails", "messages/pages");
		texts.setDefaultEncoding("UTF-8");
		texts.setFallbackToSystemLocale(false);
		return new Letters(texts, SETTINGS, BASE_URL);
	}

	static OutgoingMail mail(MailTemplate template, Locale language) {
		return mail(template, language, Map.of());
	}

	static OutgoingMail mail(MailTemplate template, Locale language, Map<String, String> more) {
		Map<String, String> data = new LinkedHashMap<>(
				Map.of("title", "Training seminar on technology transfer offices", "lead", "MRANTI", "partner",
						"Beijing Zhongguancun Science City", "party", "MRANTI", "actor", "Aina Rahman", "version", "2",
						"due", "2026-12-18", "answer", "APPROVE", "status", "CLOSED", "task", "Agree curriculum"));
		data.putAll(Map.of("event", "Offices that transfer technology", "begins",
				"2027-03-01T08:30+08:00[Asia/Kuala_Lumpur]", "ends", "2027-03-01T17:30+08:00[Asia/Kuala_Lumpur]",
				"place", "MRANTI Park, hall 2"));
		data.putAll(Map.of("since", "2026-11-02", "days", "15", "login", "zgc-approver"));
		if (template == MailTemplate.DIGEST) {
			data.putAll(DigestLine.data(List.of(
					new DigestLine("INI-2026-0001", data.get("title"), "UserTask_AgreeCurriculum", "Agree curriculum",
							LocalDate.parse("2026-11-20"), true),
					new DigestLine("INI-2026-0004", "Joint summer school on optical chips", "UserTask_Decide", "Decide",
							LocalDate.parse("2026-12-18"), false),
					new DigestLine("INI-2026-0007", "How parks select their tenants", "UserTask_PlanBudget",
							"Plan budget", null, false))));
		}
		data.putAll(more);
		UUID id = UUID.fromString("2f1c8f4e-6f8b-4a63-9a51-0a4a3f0c9d11");
		Addressee to = new Addressee("zgc-approver", "zgc", name(language), "zgc-approver@moubridge.example", language);
		boolean ofNone = template == MailTemplate.DIGEST || template == MailTemplate.ADDRESS_CHANGED
				|| template.name().startsWith("ACCOUNT_");
		return new OutgoingMail(id, template, to, ofNone ? null : "INI-2026-0001", null, data,
				"<" + id + "@moubridge.example>", MessageStatus.WAITING, Instant.parse("2026-11-22T09:00:00Z"));
	}

	/** To somebody without an account. */
	static OutgoingMail toGuest(MailTemplate template, Locale language) {
		OutgoingMail mail = mail(template, language);
		Addressee to = new Addressee(null, mail.to().party(), mail.to().name(), mail.to().email(), language);
		return new OutgoingMail(mail.id(), template, to, mail.initiative(), mail.subject(), mail.data(),
				mail.messageId(), mail.status(), mail.createdAt());
	}

	private static String name(Locale language) {
		return switch (language.getLanguage()) {
			case "zh" -> "林雨桐";
			case "ms" -> "Aina Rahman";
			default -> "Alex Morgan";
		};
	}

}
