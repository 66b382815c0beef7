package org.moubridge.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.moubridge.MultipartForm;
import org.moubridge.TestPeople;

/** Somebody with a browser or a script, who sends exactly what she likes. */
public class Caller {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String base;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final Map<String, String> headers = new TreeMap<>();

	private Caller(String base) {
		this.base = base;
	}

	public static Caller anonymous(String base) {
		return new Caller(base);
	}

	public static Caller withBasic(String base, String user) {
		String credentials = user + ":" + TestPeople.PASSWORD;
		return new Caller(base).with("Authorization",
				"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
	}

	/** Signs in as people do, and carries the token of Camunda's pages. */
	public static Caller withSession(String base, String user) {
		Caller caller = new Caller(base);
		caller.signIn(user, TestPeople.PASSWORD);
		caller.get("/camunda/api/admin/auth/user/default");
		return caller.with("X-XSRF-TOKEN", caller.cookie("XSRF-TOKEN")).with("Origin", base);
	}

	public Caller with(String header, String value) {
		this.headers.put(header, value);
		return this;
	}

	Caller without(String header) {
		this.headers.remove(header);
		return this;
	}

	HttpResponse<String> signIn(String user, String password) {
		return form("/login", "username=" + user + "&password=" + password + "&_csrf=" + csrf());
	}

	String csrf() {
		Matcher token = CSRF.matcher(get("/login").body());
		if (!token.find()) {
			throw new IllegalStateException("no token in the form to sign in with");
		}
		return URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
	}

	public HttpResponse<String> get(String path) {
		return call("GET", path, null);
	}

	public HttpResponse<String> post(String path, String json) {
		return call("POST", path, json);
	}

	/**
	 * Sends a form with a file, as a page of ours would.
	 * @param name what the file is called, written as it is
	 */
	public HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] file) {
		Map<String, String> all = new TreeMap<>(fields);
		all.put("_csrf", URLDecoder.decode(csrf(), StandardCharsets.UTF_8));
		return uploadWithoutToken(path, all, name, file);
	}

	public HttpResponse<String> uploadWithoutToken(String path, Map<String, String> fields, String name, byte[] file) {
		return send(request(path).header("Content-Type", MultipartForm.TYPE)
			.POST(MultipartForm.of(fields, name, "application/pdf", file)));
	}

	public HttpResponse<byte[]> download(String path) {
		return send(request(path), BodyHandlers.ofByteArray());
	}

	HttpResponse<String> form(String path, String fields) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(fields)));
	}

	HttpResponse<String> call(String method, String path, String json) {
		var body = (json != null) ? HttpRequest.BodyPublishers.ofString(json) : HttpRequest.BodyPublishers.noBody();
		HttpRequest.Builder request = request(path).method(method, body);
		return send((json != null) ? request.header("Content-Type", "application/json") : request);
	}

	String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		this.headers.forEach(request::header);
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.http.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
