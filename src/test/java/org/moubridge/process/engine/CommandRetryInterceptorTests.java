package org.moubridge.process.engine;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandRetryInterceptorTests {

	private final AtomicInteger tries = new AtomicInteger();

	@Test
	void repeatsACommandThatLostARace() {
		String answer = losing(3).execute((context) -> "done");
		assertThat(answer).isEqualTo("done");
		assertThat(this.tries).hasValue(4);
	}

	@Test
	void givesUpInTheEnd() {
		assertThatExceptionOfType(OptimisticLockingException.class)
			.isThrownBy(() -> losing(100).execute((context) -> "done"));
		assertThat(this.tries).hasValue(8);
	}

	@Test
	void leavesTheRepeatingToAnOuterTransaction() {
		TransactionSynchronizationManager.setActualTransactionActive(true);
		try {
			assertThatExceptionOfType(OptimisticLockingException.class)
				.isThrownBy(() -> losing(1).execute((context) -> "done"));
		}
		finally {
			TransactionSynchronizationManager.setActualTransactionActive(false);
		}
		assertThat(this.tries).hasValue(1);
	}

	private CommandRetryInterceptor losing(int races) {
		var interceptor = new CommandRetryInterceptor();
		interceptor.setNext(new CommandExecutor() {

			@Override
			public <T> T execute(Command<T> command) {
				if (CommandRetryInterceptorTests.this.tries.incrementAndGet() <= races) {
					throw new OptimisticLockingException("lost");
				}
				return command.execute(null);
			}

		});
		return interceptor;
	}

}
