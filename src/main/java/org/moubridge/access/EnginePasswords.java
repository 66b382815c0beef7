package org.moubridge.access;

import java.util.List;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs people in with the logins that the engine keeps; the authorities are their
 * groups. Every failure looks the same: no such login, a login without a password, a
 * wrong one, or locked out by the engine after too many tries.
 */
@Component
class EnginePasswords implements AuthenticationProvider {

	private final IdentityService identity;

	private final Passwords passwords;

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

	private final String nobodysHash = this.encoder.encode("nobody");

	EnginePasswords(IdentityService identity, Passwords passwords) {
		this.identity = identity;
		this.passwords = passwords;
	}

	@Override
	public Authentication authenticate(Authentication claim) {
		String id = claim.getName();
		String password = String.valueOf(claim.getCredentials());
		if (!matches(id, password)) {
			throw new BadCredentialsException("Unknown login or wrong password");
		}
		return UsernamePasswordAuthenticationToken.authenticated(id, null, authorities(id));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private boolean matches(String id, String password) {
		if (!this.passwords.isSet(id)) {
			// takes as long as a real one, so that logins cannot be guessed by the clock
			this.encoder.matches(password, this.nobodysHash);
			return false;
		}
		try {
			return this.identity.checkPassword(id, password);
		}
		catch (AuthenticationException ex) {
			return false;
		}
	}

	private List<GrantedAuthority> authorities(String id) {
		return this.identity.createGroupQuery()
			.groupMember(id)
			.list()
			.stream()
			.map(Group::getId)
			.<GrantedAuthority>map(SimpleGrantedAuthority::new)
			.toList();
	}

}
