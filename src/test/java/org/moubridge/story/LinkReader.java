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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who knows only her mailbox: she opens the link and sends the form it shows.
 */
class LinkReader {

	private static final Pattern LINK = Pattern.compile("https?://\\S+/decide/[A-Za-z0-9_-]+");

	private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"answer\".*?</form>", Pattern.DOTALL);

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

	private final String address;

	private final HttpClient http = HttpClient.newHttpClient();

	LinkReader(String address) {
		this.address = address;
	}

	/** Follows the newest link about this initiative and gives this answer. */
	void decides(String reference, String answer, String comment) {
		String link = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> link(reference), (found) -> found != null);
		String form = form(link);
		Map<String, String> fields = hidden(form);
		fields.put("answer", answer);
		fields.put("comment", comment);
		HttpResponse<String> shown = send(HttpRequest.newBuilder(URI.create(link).resolve(target(form)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(fields))));
		assertThat(shown.statusCode()).as(shown.body()).isIn(200, 302, 303);
	}

	/** Follows the newest link about this initiative and returns the page. */
	String reads(String reference) {
		String link = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> link(reference), (found) -> found != null);
		HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(link)));
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private String link(String reference) {
		return Letters.to(this.address, reference, "/decide/").reduce((first, second) -> second).map((text) -> {
			Matcher link = LINK.matcher(text);
			assertThat(link.find()).isTrue();
			return link.group();
		}).orElse(null);
	}

	private String form(String link) {
		HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(link)));
		assertThat(page.statusCode()).isEqualTo(200);
		Matcher form = FORM.matcher(page.body());
		assertThat(form.find()).as(page.body()).isTrue();
		return form.group();
	}

	private static String target(String form) {
		return attributes(form.substring(0, form.indexOf('>'))).get("action").replace("&amp;", "&");
	}

	private static Map<String, String> hidden(String form) {
		return INPUT.matcher(form)
			.results()
			.map((input) -> attributes(input.group()))
			.filter((input) -> "hidden".equals(input.get("type")))
			.collect(Collectors.toMap((input) -> input.get("name"), (input) -> input.getOrDefault("value", ""),
					(first, second) -> second, LinkedHashMap::new));
	}

	private static Map<String, String> attributes(String tag) {
		Map<String, String> attributes = new LinkedHashMap<>();
		ATTRIBUTE.matcher(tag).results().forEach((one) -> attributes.put(one.group(1), one.group(2)));
		return attributes;
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
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
