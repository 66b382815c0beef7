package org.moubridge.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.moubridge.access.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Looks at what a page for guests sent, before anybody else sees it. */
@Component
class SentForms {

	private final TypedValues values;

	private final Words words;

	SentForms(TypedValues values, Words words) {
		this.values = values;
		this.words = words;
	}

	/** Returns what hinders it from being looked at, in sentences. */
	List<String> mistakes(boolean genuine, TaskForm form, Locale language) {
		List<String> mistakes = new ArrayList<>();
		if (!genuine) {
			mistakes.add(this.words.say("link.error.seal", language));
		}
		if (this.values.read(form.values()).isEmpty()) {
			mistakes.add(this.words.say("task.error.unreadable", language));
		}
		if (!form.agreed()) {
			mistakes.add(this.words.say("task.error.consent", language));
		}
		return mistakes;
	}

	/** Returns what is said to who did not press a button of our page. */
	List<String> notSeen(Locale language) {
		return List.of(this.words.say("link.error.seal", language));
	}

	/** Returns the fields of a form without mistakes. */
	Map<String, Object> values(TaskForm form) {
		return this.values.read(form.values()).orElseThrow();
	}

	/** What is wrong with the values is not the fault of the request. */
	static HttpStatus status(Refusal refusal) {
		return (refusal.status() == HttpStatus.BAD_REQUEST) ? HttpStatus.UNPROCESSABLE_ENTITY : refusal.status();
	}

}
