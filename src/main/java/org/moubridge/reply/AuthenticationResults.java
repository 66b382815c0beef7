package org.moubridge.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the own mail server found out about the author of a mail (RFC 8601). Only the
 * topmost header with its name counts: anybody can write further ones below it.
 */
final class AuthenticationResults {

	private final String domain;

	private final List<Map<String, String>> results;

	private AuthenticationResults(String domain, List<Map<String, String>> results) {
		this.domain = domain;
		this.results = results;
	}

	/**
	 * Returns whether the mail is from whom it says.
	 * @param authservId the name of the own mail server; null when it tells nothing
	 * @param sender the author's address
	 */
	static Verdict verdict(RawMail mail, @Nullable String authservId, String sender) {
		String domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
		return mail.headers("Authentication-Results")
			.stream()
			.map((header) -> withoutComments(header).toLowerCase(Locale.ROOT))
			.filter((header) -> authservId != null && isFrom(authservId, header))
			.findFirst()
			.map((header) -> new AuthenticationResults(domain, results(header)).verdict())
			.orElse(Verdict.UNKNOWN);
	}

	private Verdict verdict() {
		if (has("dmarc", "fail")) {
			return Verdict.FAIL;
		}
		boolean aligned = has("dmarc", "pass") && of("dmarc").allMatch(this::isOurDomain)
				|| of("dkim").anyMatch((result) -> result.get("dkim").equals("pass") && isAligned(result));
		if (aligned) {
			return Verdict.PASS;
		}
		return has("dkim", "fail") ? Verdict.FAIL : Verdict.UNKNOWN;
	}

	private boolean has(String method, String result) {
		return of(method).anyMatch((each) -> each.get(method).equals(result));
	}

	private Stream<Map<String, String>> of(String method) {
		return this.results.stream().filter((each) -> each.containsKey(method));
	}

	private boolean isOurDomain(Map<String, String> dmarc) {
		return dmarc.getOrDefault("header.from", this.domain).equals(this.domain);
	}

	/** Whether the signing domain is the author's, or one above it. */
	private boolean isAligned(Map<String, String> dkim) {
		String signer = dkim.getOrDefault("header.d", "");
		return signer.equals(this.domain) || signer.contains(".") && this.domain.endsWith("." + signer);
	}

	private static boolean isFrom(String authservId, String header) {
		return header.split(";", 2)[0].strip().split("\\s+")[0].equals(authservId.toLowerCase(Locale.ROOT));
	}

	/** Returns the results, each with its method and properties by name. */
	private static List<Map<String, String>> results(String header) {
		return Stream.of(header.split(";")).skip(1).map((part) -> {
			Map<String, String> properties = new HashMap<>();
			for (String pair : part.replaceAll("\\s*=\\s*", "=").strip().split("\\s+")) {
				String[] sides = pair.split("=", 2);
				if (sides.length == 2) {
					properties.putIfAbsent(sides[0].split("/")[0], sides[1].replace("\"", ""));
				}
			}
			return properties;
		}).toList();
	}

	/** What stands in parentheses or quotes is for people, and may say anything. */
	private static String withoutComments(String header) {
		var text = new StringBuilder();
		int depth = 0;
		boolean quoted = false;
		for (int index = 0; index < header.length(); index++) {
			char each = header.charAt(index);
			if (each == '\\') {
				index++;
			}
			else if (each == '"' && depth == 0) {
				quoted = !quoted;
			}
			else if (each == '(' && !quoted) {
				depth++;
			}
			else if (each == ')' && !quoted && depth > 0) {
				depth--;
			}
			else if (depth == 0 && !quoted) {
				text.append(each);
			}
		}
		return text.toString();
	}

	/** Whether a mail is from whom it says. */
	enum Verdict {

		PASS, FAIL,
		/** Nobody we trust says anything about it. */
		UNKNOWN

	}

}
