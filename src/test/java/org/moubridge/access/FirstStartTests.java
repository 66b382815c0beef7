package org.moubridge.access;

import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FirstStartTests {

	private final People people = Mockito.mock(People.class);

	@Test
	void doesNotHappenWithoutAnAdministrator() {
		assertThatExceptionOfType(AdministratorMissing.class)
			.isThrownBy(() -> start(null).afterSingletonsInstantiated());
	}

	@Test
	void makesTheFirstAdministrator() {
		start("long and secret").afterSingletonsInstantiated();
		var first = ArgumentCaptor.forClass(NewPerson.class);
		Mockito.verify(this.people).register(first.capture());
		assertThat(first.getValue().groups()).isEqualTo(Set.of("admin", "camunda-admin"));
	}

	private FirstStart start(@Nullable String password) {
		var settings = new AccessSettings(true, 10,
				new AccessSettings.Administrator("admin", "Administrator", "admin@moubridge.example", password));
		return new FirstStart(this.people, Mockito.mock(IdentityService.class, Mockito.RETURNS_DEEP_STUBS),
				Mockito.mock(Authorizations.class), Mockito.mock(SharedFilters.class), settings,
				Mockito.mock(JdbcClient.class, Mockito.RETURNS_DEEP_STUBS), TransactionOperations.withoutTransaction());
	}

}
