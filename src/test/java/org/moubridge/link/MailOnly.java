package org.moubridge.link;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import org.moubridge.access.NewPerson;
import org.moubridge.access.People;

/** Somebody of ZGC who has a login and no password, and what comes to her mailbox. */
public final class MailOnly {

	private static final Pattern LINK = Pattern.compile("/account/[\\w-]{43}");

	private final String id = "zgc-mail-only-" + UUID.randomUUID().toString().substring(0, 8);

	private MailOnly() {
	}

	public static MailOnly joins(People people, String... groups) {
		var person = new MailOnly();
		people.register(new NewPerson(person.id, "zgc", "Gao " + person.id.substring(14), person.address(),
				Locale.forLanguageTag("zh-Hans"), null, Set.of(groups)));
		return person;
	}

	public String id() {
		return this.id;
	}

	public String address() {
		return this.id + "@moubridge.example";
	}

	/** Waits until so many invitations have come, and returns the newest link. */
	public String link(int number) {
		List<String> links = Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> links(), (found) -> found.size() >= number);
		return links.get(number - 1);
	}

	List<String> links() {
		return texts().stream().map(LINK::matcher).filter(Matcher::find).map(Matcher::group).toList();
	}

	/** Returns what has come so far: subject and text, oldest first. */
	List<String> texts() {
		return new Mailbox(address()).texts();
	}

}
