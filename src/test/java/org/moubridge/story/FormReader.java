package org.moubridge.story;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody without an account: she opens the newest link in her mailbox and fills in the
 * form behind it, each link once.
 */
class FormReader {

	private static final Pattern LINK = Pattern.compile("https?://\\S+/task/[\\w-]{43}");

	private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

	private final String address;

	private final HttpClient http = HttpClient.newHttpClient();

	private final Set<String> used = new HashSet<>();

	FormReader(String address) {
		this.address = address;
	}

	/** Waits for a new link about this initiative and sends these values. */
	void fillsIn(String reference, Map<String, Object> values) {
		HttpResponse<String> answer = sends(reference, values);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
	}

	/** Waits for a new link about this initiative and returns its page in English. */
	String reads(String reference) {
		return send(HttpRequest.newBuilder(URI.create(link(reference) + "?lang=en"))).body();
	}

	/** Waits for a new link about this initiative and returns what became of it. */
	HttpResponse<String> sends(String reference, Map<String, Object> values) {
		String link = link(reference);
		HttpResponse<String> answer = post(link, seal(link), values);
		if (answer.statusCode() == 303) {
			this.used.add(link);
		}
		return answer;
	}

	private String link(String reference) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> newest(reference), Optional::isPresent)
			.orElseThrow();
	}

	private Optional<String> newest(String reference) {
		return Letters.to(this.address, reference, "/task/")
			.map(LINK::matcher)
			.filter(Matcher::find)
			.map(Matcher::group)
			.filter((link) -> !this.used.contains(link))
			.reduce((first, second) -> second);
	}

	private String seal(String link) {
		Matcher seal = SEAL.matcher(send(HttpRequest.newBuilder(URI.create(link))).body());
		assertThat(seal.find()).isTrue();
		return seal.group(1);
	}

	private HttpResponse<String> post(String link, String seal, Map<String, Object> values) {
		String body = Map.of("seal", seal, "consent", "yes", "values", json(values))
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(link))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private static String json(Map<String, Object> values) {
		try {
			return new ObjectMapper().writeValueAsString(values);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
