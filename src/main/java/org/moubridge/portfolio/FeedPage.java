package org.moubridge.portfolio;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Guesses;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What calendar programs read by a person's link. Every token takes the same way, however
 * it looks: its hash is searched for.
 */
@Controller
class FeedPage {

	private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private static final int GUESSES_PER_MINUTE = 60;

	private final Feeds feeds;

	private final FeedText text;

	private final Guesses guesses = new Guesses(GUESSES_PER_MINUTE);

	FeedPage(Feeds feeds, FeedText text) {
		this.feeds = feeds;
		this.text = text;
	}

	@GetMapping("/calendar/feed/{link}")
	ResponseEntity<String> read(@PathVariable String link, HttpServletRequest http) {
		if (this.guesses.tooMany(http.getRemoteAddr())) {
			return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
		}
		return this.feeds.reader(link.endsWith(".ics") ? link.substring(0, link.length() - 4) : link)
			.map((reader) -> ResponseEntity.ok()
				.contentType(ICALENDAR)
				.cacheControl(CacheControl.noCache().cachePrivate())
				.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"moubridge.ics\"")
				.body(this.text.of(reader)))
			.orElseGet(() -> {
				this.guesses.missed(http.getRemoteAddr());
				return ResponseEntity.notFound().build();
			});
	}

}
