package org.moubridge.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who came from a mail: a browser without cookies, which follows nothing. */
public final class Reader {

	private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private final String address;

	public Reader(String base) {
		this(base, "127.0.0.1");
	}

	/** Somebody at another network address. */
	Reader(String base, String address) {
		this.base = base;
		this.address = address;
	}

	public HttpResponse<String> get(String path) {
		return send("GET", path, "");
	}

	HttpResponse<String> send(String method, String path, String body) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("User-Agent", "Reader of tests")
				.header("X-Forwarded-For", this.address)
				.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
				.build();
			return this.http.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return send("POST", path,
				fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
	}

	/** Looks at the page and sends its form. */
	HttpResponse<String> answer(String link, String answer, String comment) {
		return post(link, Map.of("seal", seal(link), "answer", answer, "comment", comment));
	}

	/** Looks at the page and presses a button of it. */
	HttpResponse<String> press(String link, String button) {
		return post(link + button, Map.of("seal", seal(link)));
	}

	/** Returns what the page hides in its form. */
	public String seal(String link) {
		Matcher seal = SEAL.matcher(get(link).body());
		if (!seal.find()) {
			throw new AssertionError("no form on the page of this link");
		}
		return seal.group(1);
	}

}
