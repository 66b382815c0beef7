package org.moubridge.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Counts the unknown links that an address tried within a minute. Nobody guesses 256
 * bits; this keeps those who try from keeping the database busy.
 */
public class Guesses {

	private final Cache<String, AtomicInteger> misses;

	private final int limit;

	/**
	 * Starts counting.
	 * @param limit so many unknown links may be tried within a minute
	 */
	public Guesses(int limit) {
		this(limit, Duration.ofMinutes(1));
	}

	/**
	 * Starts counting what an address may do only so often.
	 * @param limit so many times within the window
	 */
	public Guesses(int limit, Duration window) {
		this.limit = limit;
		this.misses = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(window).build();
	}

	/** Whether this address has to wait. */
	public boolean tooMany(String address) {
		AtomicInteger missed = this.misses.getIfPresent(address);
		return missed != null && missed.get() >= this.limit;
	}

	/** Counts an unknown link that this address tried. */
	public void missed(String address) {
		this.misses.get(address, (unseen) -> new AtomicInteger()).incrementAndGet();
	}

}
