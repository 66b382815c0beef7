package org.moubridge.access;

import java.util.Locale;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the port opens: an administrator, authorizations and shared filters. Without an
 * administrator Camunda's web applications offer to make one to whoever asks first
 * (CVE-2026-77226), so such a system does not start.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

	private static final String ADMINISTRATORS = "camunda-admin";

	private static final long ONE_NODE_AT_A_TIME = 7_302_001;

	private final People people;

	private final IdentityService identity;

	private final Authorizations authorizations;

	private final SharedFilters filters;

	private final AccessSettings settings;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	FirstStart(People people, IdentityService identity, Authorizations authorizations, SharedFilters filters,
			AccessSettings settings, JdbcClient jdbc, TransactionOperations transaction) {
		this.people = people;
		this.identity = identity;
		this.authorizations = authorizations;
		this.filters = filters;
		this.settings = settings;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.transaction.executeWithoutResult((status) -> prepare());
	}

	private void prepare() {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(ONE_NODE_AT_A_TIME).query().singleRow();
		if (this.identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count() == 0) {
			registerAdministrator();
		}
		this.identity.createGroupQuery().list().stream().map(Group::getId).forEach(this.authorizations::grant);
		this.filters.create();
	}

	private void registerAdministrator() {
		AccessSettings.Administrator first = this.settings.administrator();
		if (first.password() == null || first.password().isBlank()) {
			throw new AdministratorMissing();
		}
		this.people.register(new NewPerson(first.id(), null, first.name(), first.email(), Locale.ENGLISH,
				first.password(), Set.of("admin", ADMINISTRATORS)));
	}

}
