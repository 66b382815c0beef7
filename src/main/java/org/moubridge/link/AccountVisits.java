package org.moubridge.link;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Guesses;
import org.moubridge.access.Person;
import org.moubridge.account.Accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds out whose password a link sets; changes nothing. */
@Component
class AccountVisits {

	private final Accounts accounts;

	private final Seals seals;

	private final Guesses guesses;

	AccountVisits(Accounts accounts, Seals seals, LinkSettings settings) {
		this.accounts = accounts;
		this.seals = seals;
		this.guesses = new Guesses(settings.guessesPerMinute());
	}

	/** Used, replaced, too old, never sent: all of these are unknown. */
	AccountVisit byLink(String token, AccountForm form, HttpServletRequest http) {
		if (this.guesses.tooMany(http.getRemoteAddr())) {
			throw new UnknownLink(HttpStatus.TOO_MANY_REQUESTS);
		}
		Person person = this.accounts.invited(token).orElseThrow(() -> {
			this.guesses.missed(http.getRemoteAddr());
			return new UnknownLink(HttpStatus.NOT_FOUND);
		});
		Locale language = ReaderLanguage.use(http, Optional.of(person));
		return new AccountVisit(person, language, "/account/" + token, this.seals.of(token),
				this.seals.isValid(token, form.seal()));
	}

}
