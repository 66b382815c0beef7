package org.moubridge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of all parties: who they are is kept here, their logins and groups by the
 * engine's identity service.
 */
@Repository
public class People {

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final Authorizations authorizations;

	private final CommandExecutor engine;

	People(JdbcClient jdbc, IdentityService identity, Authorizations authorizations, CommandExecutor engine) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.authorizations = authorizations;
		this.engine = engine;
	}

	public Optional<Person> find(String id) {
		return this.jdbc.sql("select * from moubridge.person where id = ?")
			.param(id)
			.query((row, number) -> person(row, groupsOf(id)))
			.optional();
	}

	/**
	 * Returns who is to do something: the person who took it on, else the members of the
	 * groups.
	 * @param groups separated by commas
	 */
	public Set<Person> asked(@Nullable String assignee, String groups) {
		Set<Person> asked = new LinkedHashSet<>();
		if (assignee != null) {
			find(assignee).ifPresent(asked::add);
			return asked;
		}
		for (String group : groups.split(",")) {
			asked.addAll(membersOf(group));
		}
		return asked;
	}

	/** Returns the person; throws {@link UnknownPerson} if nobody has this login. */
	public Person get(String id) {
		return find(id).orElseThrow(() -> new UnknownPerson(id));
	}

	/** Returns the names of those who exist among these logins, by login. */
	public Map<String, String> names(Collection<String> ids) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("select id, name from moubridge.person where id = any (?)")
			.param(ids.toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> names.put(row.getString("id"), row.getString("name")));
		return names;
	}

	/** Returns the people of a party by name; their groups are not filled in. */
	public List<Person> ofParty(String party) {
		return this.jdbc.sql("select * from moubridge.person where party = ? order by name, id")
			.param(party)
			.query((row, number) -> person(row, Set.of()))
			.list();
	}

	/**
	 * Returns the people in a group by their ids; their other groups are not filled in.
	 */
	public List<Person> membersOf(String group) {
		List<String> ids = unchecked(() -> this.identity.createUserQuery().memberOfGroup(group).list()).stream()
			.map(User::getId)
			.toList();
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select * from moubridge.person where id in (:ids) order by id")
			.param("ids", ids)
			.query((row, number) -> person(row, Set.of(group)))
			.list();
	}

	/**
	 * Gives a person a login and membership of the groups, which are made and authorized
	 * when they do not exist yet.
	 */
	@Transactional
	public void register(NewPerson person) {
		unchecked(() -> {
			saveLogin(person);
			person.groups().forEach((group) -> join(person.id(), group));
			return null;
		});
		this.jdbc.sql("""
				insert into moubridge.person (id, party, name, email, language)
				values (?, ?, ?, ?, ?)
				""")
			.params(person.id(), person.party(), person.name(), person.email(), person.language().toLanguageTag())
			.update();
	}

	/** Changes the address of a person and of her login. */
	@Transactional
	void changeEmail(String id, String email) {
		this.jdbc.sql("update moubridge.person set email = ? where id = ?").params(email, id).update();
		unchecked(() -> {
			User login = this.identity.createUserQuery().userId(id).singleResult();
			login.setEmail(email);
			this.identity.saveUser(login);
			return null;
		});
	}

	/**
	 * Records how a person wants to be written to.
	 * @param digest whether mails about tasks are collected into one each working morning
	 */
	@Transactional
	public void prefer(String id, Locale language, boolean digest) {
		this.jdbc.sql("update moubridge.person set language = ?, task_mails = ? where id = ?")
			.params(language.toLanguageTag(), digest ? "DIGEST" : "IMMEDIATE", id)
			.update();
	}

	private void saveLogin(NewPerson person) {
		User login = this.identity.newUser(person.id());
		int space = person.name().lastIndexOf(' ');
		login.setFirstName((space > 0) ? person.name().substring(0, space) : person.name());
		login.setLastName(person.name().substring(space + 1)); // Camunda's webapps would
																// show "null"
		login.setLastName("");
		login.setEmail(person.email());
		login.setPassword(person.password());
		this.identity.saveUser(login);
	}

	private void join(String person, String group) {
		if (this.identity.createGroupQuery().groupId(group).count() == 0) {
			Group made = this.identity.newGroup(group);
			made.setName(group);
			made.setType("WORKFLOW");
			this.identity.saveGroup(made);
			this.authorizations.grant(group);
		}
		this.identity.createMembership(person, group);
	}

	private Set<String> groupsOf(String id) {
		return unchecked(() -> this.identity.createGroupQuery().groupMember(id).list()).stream()
			.map(Group::getId)
			.collect(Collectors.toSet());
	}

	/**
	 * Who is in which group is the product's question here, not the caller's, who may not
	 * read logins.
	 */
	<T> T unchecked(Supplier<T> question) {
		return this.engine.execute((context) -> context.runWithoutAuthorization((Callable<T>) question::get));
	}

	private static Person person(ResultSet row, Set<String> groups) throws SQLException {
		return new Person(row.getString("id"), row.getString("party"), row.getString("name"), row.getString("email"),
				Locale.forLanguageTag(row.getString("language")), groups, row.getString("task_mails").equals("DIGEST"));
	}

}
