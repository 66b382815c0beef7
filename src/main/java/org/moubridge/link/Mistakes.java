package org.moubridge.link;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.moubridge.approval.ApprovalRequest;
import org.moubridge.approval.Answers;
import org.moubridge.approval.Choice;

import org.springframework.stereotype.Component;

/** Looks for what is missing or wrong in a form, before anybody else sees it. */
@Component
class Mistakes {

	static final int LONGEST = 2000;

	/** As in the form of Tasklist: what is read must be what is stored. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private final Words words;

	Mistakes(Words words) {
		this.words = words;
	}

	/** Returns a sentence for each field that needs another look. */
	Map<String, String> in(DecisionForm form, ApprovalRequest request, Locale language) {
		Map<String, String> sentences = new LinkedHashMap<>();
		if (form.choice().isEmpty()) {
			sentences.put("answer", this.words.say("link.error.answer", language));
		}
		String comment = form.comment().strip();
		int length = comment.codePointCount(0, comment.length());
		if (length > LONGEST) {
			sentences.put("comment", this.words.say("link.error.comment-long", language, LONGEST, length));
		}
		else if (INVISIBLE.matcher(comment).find()) {
			sentences.put("comment", this.words.say("link.error.comment-invisible", language));
		}
		else if (!Answers.saysSomething(comment) && form.choice().filter(request::needsComment).isPresent()) {
			sentences.put("comment", missing(form.choice().orElseThrow(), request, language));
		}
		return sentences;
	}

	/**
	 * Above the limit for links a plain approval is confirmed by typing something, too.
	 */
	private String missing(Choice choice, ApprovalRequest request, Locale language) {
		return choice.needsComment() ? this.words.say("link.error.comment-missing", language)
				: this.words.say("link.error.confirm", language, request.subject().reference());
	}

}
