package org.moubridge.link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Counts the unknown links that an address tried within a minute. Nobody guesses 256
 * bits; this keeps those who try from keeping the database busy.
 */
@Component
class Guesses {

	private final Cache<String, AtomicInteger> misses = Caffeine.newBuilder()
		.maximumSize(10_000)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	private final int limit;

	Guesses(LinkSettings settings) {
		this.limit = settings.guessesPerMinute();
	}

	boolean tooMany(String address) {
		AtomicInteger missed = this.misses.getIfPresent(address);
		return missed != null && missed.get() >= this.limit;
	}

	void missed(String address) {
		this.misses.get(address, (unseen) -> new AtomicInteger()).incrementAndGet();
	}

}
