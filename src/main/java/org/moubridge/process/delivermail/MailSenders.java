package org.moubridge.process.delivermail;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.moubridge.notification.MailServerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The few threads of this node that send mails, outside of all transactions. */
@Component
class MailSenders implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(MailSenders.class);

	/** A mail on the wire is given this time to be accepted and recorded. */
	private static final Duration FAREWELL = Duration.ofSeconds(20);

	private final Deliveries deliveries;

	private final Delivery delivery;

	private final Pause pause;

	private final DeliverMailSettings settings;

	private final Semaphore bell = new Semaphore(0);

	private volatile boolean running;

	private List<Thread> threads = List.of();

	MailSenders(Deliveries deliveries, Delivery delivery, Pause pause, DeliverMailSettings settings) {
		this.deliveries = deliveries;
		this.delivery = delivery;
		this.pause = pause;
		this.settings = settings;
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(MailQueued event) {
		this.bell.release();
	}

	@Override
	public synchronized void start() {
		this.running = true;
		String node = ManagementFactory.getRuntimeMXBean().getName();
		this.threads = IntStream.rangeClosed(1, this.settings.senders())
			.mapToObj((number) -> new Thread(() -> work(node + "-" + number), "mail-sender-" + number))
			.toList();
		this.threads.forEach(Thread::start);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.bell.release(this.settings.senders());
		try {
			for (Thread thread : this.threads) {
				thread.join(FAREWELL.toMillis());
				thread.interrupt();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void work(String sender) {
		try {
			while (this.running) {
				if (!sendNext(sender)) {
					this.bell.tryAcquire(this.settings.poll().toMillis(), TimeUnit.MILLISECONDS);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Returns whether there may be more. */
	private boolean sendNext(String sender) throws InterruptedException {
		try {
			return this.pause.isOver() && send(sender);
		}
		catch (MailServerUnavailable ex) {
			this.pause.begin(ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.warn("No mail could be fetched or put back, trying again", ex);
		}
		return false;
	}

	private boolean send(String sender) throws InterruptedException {
		this.bell.drainPermits();
		Optional<LockedExternalTask> task = this.deliveries.next(sender);
		if (task.isPresent()) {
			this.bell.release(); // the next sender looks whether there is more
			if (this.delivery.attempt(task.get())) {
				this.pause.end();
			}
		}
		return task.isPresent();
	}

}
