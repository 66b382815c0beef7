package org.moubridge.guest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * To what people agreed who registered by a link: every time they did, and when they took
 * it back by cancelling. It is only added to.
 */
@Repository
class RegistrationConsents {

	private final JdbcClient jdbc;

	RegistrationConsents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Her address is confirmed: what she agreed to when she registered counts. */
	void given(UUID request) {
		this.jdbc
			.sql("""
					insert into moubridge.registration_consent (request, kind, text, language, given_at, network, user_agent)
					select id, 'GIVEN', consent, language, requested_at, network, user_agent
					from moubridge.registration_request where id = ?
					""")
			.param(request)
			.update();
	}

	/** She changed what she entered, and agreed again. */
	void changed(UUID request, GuestConsent consent, Instant now) {
		add(request, "CHANGED", consent, now);
	}

	/** She cancelled, and agrees no more. */
	void withdrawn(UUID request, GuestConsent consent, Instant now) {
		add(request, "WITHDRAWN", consent, now);
	}

	private void add(UUID request, String kind, GuestConsent consent, Instant now) {
		this.jdbc
			.sql("""
					insert into moubridge.registration_consent (request, kind, text, language, given_at, network, user_agent)
					values (?, ?, ?, ?, ?, ?, ?)
					""")
			.params(request, kind, consent.text(), consent.language().toLanguageTag(), Timestamp.from(now),
					consent.network(), consent.browser())
			.update();
	}

}
