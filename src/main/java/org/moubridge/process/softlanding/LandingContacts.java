package org.moubridge.process.softlanding;

import java.util.Locale;
import java.util.Optional;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.notification.Addressee;

import org.springframework.stereotype.Component;

/** Who speaks for the company, and who is its mentor: people without an account. */
@Component
class LandingContacts {

	private final Entries entries;

	LandingContacts(Entries entries) {
		this.entries = entries;
	}

	Optional<Addressee> company(String reference) {
		return first(reference, "company");
	}

	Optional<Addressee> mentor(String reference) {
		return first(reference, "mentors");
	}

	private Optional<Addressee> first(String reference, String list) {
		return this.entries.standing(reference, list)
			.stream()
			.findFirst()
			.filter((entry) -> entry.text("email") != null)
			.map(LandingContacts::addressee);
	}

	private static Addressee addressee(Entry entry) {
		return new Addressee(null, null, entry.label(), String.valueOf(entry.text("email")),
				Locale.forLanguageTag(String.valueOf(entry.text("language"))));
	}

}
