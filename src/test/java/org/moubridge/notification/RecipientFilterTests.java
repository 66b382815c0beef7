package org.moubridge.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientFilterTests {

	private static final String REAL = "somebody@ministry.test";

	@Test
	void isOnByItselfOutsideOfProduction() {
		assertThat(filter(settings(null, null), "demo").destination(REAL)).isEmpty();
		assertThat(filter(settings(null, null)).destination(REAL)).isEmpty();
		assertThat(filter(settings(null, null)).destination("zgc-approver@moubridge.example")).isPresent();
		assertThat(filter(settings(null, null)).destination("x@not-moubridge.example")).isEmpty();
		assertThat(filter(settings(null, null)).destination("x@moubridge.example.evil.test")).isEmpty();
	}

	@Test
	void letsEverythingThroughInProductionWhateverIsToBeRedirected() {
		assertThat(filter(settings(null, "tester@moubridge.example"), "prod").destination(REAL)).contains(REAL);
	}

	@Test
	void letsThroughOnlyWhatIsAllowed() {
		RecipientFilter filter = filter(settings(List.of("Ministry.test", "one@other.test"), null), "prod");
		assertThat(filter.destination(REAL)).isPresent();
		assertThat(filter.destination("one@other.test")).isPresent();
		assertThat(filter.destination("two@other.test")).isEmpty();
	}

	@Test
	void redirectsEverythingAndSaysWhomItWasFor() throws Exception {
		NotificationSettings settings = settings(null, "tester@moubridge.example");
		assertThat(filter(settings).destination(REAL)).contains("tester@moubridge.example");
		OutgoingMail mail = OutgoingMails.mail(MailTemplate.TASK_WAITING, Locale.ENGLISH);
		Letter letter = OutgoingMails.letters().write(mail, Map.of());
		var envelopes = new Envelopes(new LetterPrinter(), settings, (id) -> {
			throw new AssertionError("nothing is enclosed");
		});
		assertThat(envelopes.seal(mail, letter, "tester@moubridge.example", "bounce@moubridge.example").getSubject())
			.isEqualTo("[for zgc-approver@moubridge.example] [INI-2026-0001] A task is waiting: Agree curriculum");
		assertThat(envelopes.seal(mail, letter, mail.to().email(), "bounce@moubridge.example").getSubject())
			.startsWith("[INI-2026-0001]");
	}

	private static NotificationSettings settings(List<String> allow, String redirectTo) {
		return new NotificationSettings(null, null, null, null, allow, redirectTo, 60);
	}

	private static RecipientFilter filter(NotificationSettings settings, String... profiles) {
		var environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		return new RecipientFilter(settings, environment);
	}

}
