package org.moubridge.access;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a whole service call that lost a race against somebody else's, so that both
 * people get an answer about the matter and none about the race.
 */
@Component
public class Retries {

	private static final int TRIES = 8;

	private static final long JITTER_NANOS = 20_000_000;

	/**
	 * Makes the call, which opens its own transaction; refuses when it lost every time.
	 * Within a transaction that is open already it is made once.
	 */
	public void run(Runnable call) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			call.run();
			return;
		}
		for (int attempt = 1;; attempt++) {
			try {
				call.run();
				return;
			}
			catch (ConcurrencyFailureException ex) {
				if (attempt >= TRIES) {
					throw new TooLate("access.conflict");
				}
				LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, attempt * JITTER_NANOS));
			}
		}
	}

}
