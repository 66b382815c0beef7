package org.moubridge.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letter of a message. */
@Component
class Letters {

	private static final Set<String> LANGUAGES = Set.of("en", "ms", "zh");

	private final MessageSource texts;

	private final String baseUrl;

	private final NotificationSettings settings;

	Letters(MessageSource texts, NotificationSettings settings, @Value("${moubridge.base-url}") String baseUrl) {
		this.texts = texts;
		this.settings = settings;
		this.baseUrl = baseUrl;
	}

	/**
	 * Returns the letter.
	 * @param model what {@link MailContext} adds; its {@code link} is where the button
	 * leads
	 */
	Letter write(OutgoingMail mail, Map<String, Object> model) {
		Map<String, String> data = data(mail, model);
		String reply = (this.settings.replyDomain() != null) ? data.get(MailContext.REPLY) : null;
		Locale first = LANGUAGES.contains(mail.to().language().getLanguage()) ? mail.to().language() : Locale.ENGLISH;
		List<Letter.Block> blocks = Stream.of(first, Locale.ENGLISH)
			.filter((language) -> language.equals(first) || !first.getLanguage().equals("en"))
			.distinct()
			.map((language) -> block(mail.template(), new Wording(this.texts, language, data), language, data,
					reply != null))
			.toList();
		return new Letter(subject(mail, new Wording(this.texts, first, data)), mail.initiative(), page(mail, data),
				reply, blocks);
	}

	private Letter.Block block(MailTemplate template, Wording wording, Locale language, Map<String, String> data,
			boolean reply) {
		List<Letter.Fact> facts = Stream.concat(facts(template, wording), waiting(language, data)).toList();
		String comment = data.containsKey("comment" + Told.ERASED) ? wording.text("mails.comment-erased")
				: data.getOrDefault("comment", "").strip();
		return new Letter.Block(language, wording.text(template.key("heading")), wording.text("mails.salutation"),
				wording.text(template.key("text")), facts, comment.isEmpty() ? null : comment,
				wording.text(template.key("action")), wording.optional(template.key("note")).orElse(null),
				reply ? wording.text("mails.reply.marker") : null, reply ? wording.text("mails.reply.how") : null,
				wording.text("mails.footer"));
	}

	private static Stream<Letter.Fact> facts(MailTemplate template, Wording wording) {
		return template.facts()
			.stream()
			.flatMap((name) -> wording.value(name)
				.map((value) -> new Letter.Fact(wording.text("mails.fact." + name), value))
				.stream());
	}

	/** Returns what waits for the reader of a digest, and how much more there is. */
	private Stream<Letter.Fact> waiting(Locale language, Map<String, String> data) {
		List<DigestLine> lines = DigestLine.in(data);
		Stream<Letter.Fact> facts = lines.stream()
			.map((line) -> new Letter.Fact(line.reference(), waiting(line, language)));
		int more = lines.isEmpty() ? 0 : Integer.parseInt(data.get("count")) - lines.size();
		return (more > 0) ? Stream.concat(facts, Stream.of(new Letter.Fact("\u2026",
				new Wording(this.texts, language, Map.of("more", Integer.toString(more))).text("mails.digest.more"))))
				: facts;
	}

	private String waiting(DigestLine line, Locale language) {
		String task = this.texts.getMessage("task." + line.task(), null, line.name(), language);
		Map<String, String> data = new HashMap<>(Map.of("task", task, "title", line.title()));
		if (line.due() != null) {
			data.put("due", line.due().toString());
		}
		String key = (line.due() == null) ? "open" : line.overdue() ? "overdue" : "due";
		return new Wording(this.texts, language, data).text("mails.digest." + key);
	}

	private String subject(OutgoingMail mail, Wording wording) {
		String subject = wording.text(mail.template().key("subject"));
		return OneLine.of((mail.initiative() != null) ? "[" + mail.initiative() + "] " + subject : subject);
	}

	private Map<String, String> data(OutgoingMail mail, Map<String, Object> model) {
		Map<String, String> data = new HashMap<>(mail.data());
		data.put("recipient", mail.to().name());
		if (mail.initiative() != null) {
			data.putIfAbsent("reference", mail.initiative());
		}
		model.forEach((name, value) -> data.put(name, value.toString()));
		return data;
	}

	/**
	 * Returns where the button leads: to a page of ours, whatever the data say. Who
	 * cannot sign in has no use for an initiative's page and gets no button.
	 */
	private @Nullable String page(OutgoingMail mail, Map<String, String> data) {
		String home = (mail.initiative() != null) ? "/initiatives/" + mail.initiative() : "/";
		String page = data.getOrDefault("link", data.getOrDefault("url", home));
		String path = page.startsWith(this.baseUrl + "/") ? page.substring(this.baseUrl.length()) : page;
		String own = path.startsWith("/") ? path : home;
		return (mail.to().person() == null && own.startsWith("/initiatives/")) ? null : this.baseUrl + own;
	}

}
