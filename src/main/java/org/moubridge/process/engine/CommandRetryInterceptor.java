package org.moubridge.process.engine;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a command that lost a race against another one, so that two people who complete
 * parallel tasks at the same moment both succeed.
 */
class CommandRetryInterceptor extends CommandInterceptor {

	private static final int TRIES = 8;

	private static final long JITTER_NANOS = 20_000_000;

	@Override
	public <T> T execute(Command<T> command) {
		int tries = ownsTransaction() ? TRIES : 1;
		for (int attempt = 1;; attempt++) {
			try {
				return this.next.execute(command);
			}
			catch (OptimisticLockingException ex) {
				if (attempt >= tries) {
					throw ex;
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, attempt * JITTER_NANOS));
			}
		}
	}

	/**
	 * Within an outer transaction only the outermost may repeat; jobs repeat themselves.
	 */
	private static boolean ownsTransaction() {
		return !TransactionSynchronizationManager.isActualTransactionActive()
				&& Context.getJobExecutorContext() == null;
	}

}
