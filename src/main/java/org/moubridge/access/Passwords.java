package org.moubridge.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;

import org.springframework.stereotype.Component;

/**
 * The passwords that people choose, kept by the engine's identity service. Somebody
 * without one cannot sign in.
 */
@Component
public class Passwords {

	private static final int LONGEST = 200;

	private static final String PLACEHOLDER = "PASSWORD_POLICY_";

	private static final PasswordPolicy POLICY = new DefaultPasswordPolicyImpl();

	private final IdentityService identity;

	private final People people;

	Passwords(IdentityService identity, People people) {
		this.identity = identity;
		this.people = people;
	}

	/** Whether this person can sign in. */
	public boolean isSet(String id) {
		return login(id).filter(Passwords::hasPassword).isPresent();
	}

	/** Whether there is a login that a password can be set for. */
	public boolean maySet(String id) {
		return login(id).isPresent();
	}

	/** Returns all who can sign in. */
	Set<String> holders() {
		return this.people.unchecked(() -> this.identity.createUserQuery().list())
			.stream()
			.filter(Passwords::hasPassword)
			.map(User::getId)
			.collect(Collectors.toSet());
	}

	/**
	 * Returns what is wrong with a password that this person would like to have; empty
	 * when nothing is.
	 */
	public List<Refusal> mistakes(String id, String password) {
		if (password.length() > LONGEST) {
			return List.of(new Refusal("error.password.long", LONGEST));
		}
		User login = login(id).orElseThrow(() -> new UnknownPerson(id));
		return this.identity.checkPasswordAgainstPolicy(POLICY, password, login)
			.getViolatedRules()
			.stream()
			.map(Passwords::mistake)
			.toList();
	}

	/**
	 * Gives this person the password, in place of one she had, and another chance if she
	 * was locked out.
	 */
	public void set(String id, String password) {
		this.people.unchecked(() -> {
			this.identity.unlockUser(id);
			return null;
		});
		User login = login(id).orElseThrow(() -> new UnknownPerson(id));
		login.setPassword(password);
		this.people.unchecked(() -> {
			this.identity.saveUser(login);
			return null;
		});
	}

	private Optional<User> login(String id) {
		return Optional
			.ofNullable(this.people.unchecked(() -> this.identity.createUserQuery().userId(id).singleResult()));
	}

	private static boolean hasPassword(User login) {
		return login.getPassword() != null;
	}

	private static Refusal mistake(PasswordPolicyRule rule) {
		String name = rule.getPlaceholder().substring(PLACEHOLDER.length()).toLowerCase(Locale.ROOT).replace('_', '-');
		Map<String, String> limits = rule.getParameters();
		return new Refusal("error.password." + name,
				(limits != null) ? new ArrayList<>(limits.values()).toArray() : new Object[0]);
	}

}
