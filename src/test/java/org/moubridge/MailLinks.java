package org.moubridge;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import org.awaitility.Awaitility;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link in every mail about an initiative, as somebody who knows only her
 * mailbox, and fills in the form behind it.
 */
@TestComponent
public class MailLinks {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>()]+");

	private static final Pattern FOR_ONE_PERSON = Pattern.compile(".*/(decide|task|account)/[\\w-]{43}");

	private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");

	private static final Pattern CHOICE = Pattern.compile("name=\"answer\"[^>]*value=\"(\\w+)\"");

	private static final Pattern FORM = Pattern.compile("data-schema=\"([^\"]*)\" data-values=\"([^\"]*)\"");

	private static final Pattern ABOUT_FILES = Pattern.compile("\\.(ics|pdf|json)$");

	private final JdbcClient jdbc;

	private final ObjectMapper json = new ObjectMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Map<String, Set<String>> read = new HashMap<>();

	private final Map<String, List<URI>> open = new HashMap<>();

	MailLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Opens the links of all mails about it that came since the last time. */
	public void follow(String reference) {
		Set<String> known = this.read.computeIfAbsent(reference, (one) -> new LinkedHashSet<>());
		for (String mail : sent(reference)) {
			if (known.add(mail)) {
				links(mail).forEach((link) -> follow(reference, link));
			}
		}
	}

	private void follow(String reference, URI link) {
		HttpResponse<String> page = send(HttpRequest.newBuilder(link));
		assertThat(page.statusCode()).as("%s of %s", link, reference).isIn(200, 302, 410);
		if (FOR_ONE_PERSON.matcher(link.getPath()).matches()) {
			this.open.computeIfAbsent(reference, (one) -> new ArrayList<>()).add(link);
		}
	}

	/**
	 * Answers what is asked behind one of the links, the newest first.
	 * @param choice which of so many options is taken
	 * @return whether anything was answered
	 */
	public boolean answer(String reference, IntUnaryOperator choice) {
		List<URI> links = this.open.getOrDefault(reference, List.of());
		while (!links.isEmpty()) {
			URI link = links.remove(links.size() - 1);
			String page = send(HttpRequest.newBuilder(URI.create(link + "?lang=en"))).body();
			Optional<Map<String, String>> answer = filled(page, choice);
			if (answer.isPresent() && post(link, answer.get())) {
				return true;
			}
		}
		return false;
	}

	/** Returns what the form of a page sends; nothing if it shows none that is open. */
	private Optional<Map<String, String>> filled(String page, IntUnaryOperator choice) {
		Matcher seal = SEAL.matcher(page);
		Matcher form = FORM.matcher(page);
		List<String> choices = CHOICE.matcher(page).results().map((one) -> one.group(1)).distinct().toList();
		if (!seal.find()) {
			return Optional.empty();
		}
		if (form.find()) {
			Map<String, Object> values = FormFiller.fill(tree(form.group(1)), shown(tree(form.group(2))), choice);
			return Optional.of(Map.of("seal", seal.group(1), "consent", "yes", "values", text(values)));
		}
		return choices.isEmpty() ? Optional.empty() : Optional.of(Map.of("seal", seal.group(1), "answer",
				choices.get(choice.applyAsInt(choices.size())), "comment", "As far as I can see from here."));
	}

	private boolean post(URI link, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = send(HttpRequest.newBuilder(link)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).as("%s: %s", link, answer.body()).isLessThan(500);
		return answer.statusCode() < 400;
	}

	/** Waits until no mail is on its way, and returns their ids. */
	private List<String> sent(String reference) {
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(60))
			.until(() -> this.jdbc.sql("""
					select count(*) from moubridge.message where initiative = ? and status = 'WAITING'
					and (not_before is null or not_before < now())
					""").param(reference).query(Integer.class).single() == 0);
		return this.jdbc
			.sql("select message_id from moubridge.message where initiative = ? and status = 'SENT' order by position")
			.param(reference)
			.query(String.class)
			.list();
	}

	private static List<URI> links(String messageId) {
		String text = MailServer.mail(messageId).map(MailLinks::text).orElse("");
		return LINK.matcher(text)
			.results()
			.map((link) -> link.group().replaceAll("[.,;]+$", ""))
			.filter((link) -> !ABOUT_FILES.matcher(link).find())
			.distinct()
			.map(URI::create)
			.toList();
	}

	private static String text(Part part) {
		try {
			if (part.isMimeType("text/plain")) {
				return part.getContent().toString();
			}
			var text = new StringBuilder();
			if (part.getContent() instanceof Multipart parts) {
				for (int number = 0; number < parts.getCount(); number++) {
					text.append(text(parts.getBodyPart(number)));
				}
			}
			return text.toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private JsonNode tree(String attribute) {
		try {
			return this.json.readTree(HtmlUtils.htmlUnescape(attribute));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, JsonNode> shown(JsonNode values) {
		return values.propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private String text(Map<String, Object> values) {
		return this.json.valueToTree(values).toString();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
