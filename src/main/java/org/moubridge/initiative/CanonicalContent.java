package org.moubridge.initiative;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one form of a content that its hash is taken of. The order of fields, Unicode
 * composition, surrounding and repeated spaces, line ends, and the way a number or a date
 * is written do not change it; every meaningful change does. Fields that are empty count
 * as absent, so that a field added to a stream later leaves old hashes as they are.
 */
public final class CanonicalContent {

	private static final String SCHEMA = "moubridge/1/";

	private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(false);

	private CanonicalContent() {
	}

	/**
	 * Returns the SHA-256 of the canonical form in lower-case hexadecimal, 64 characters.
	 */
	public static String hash(String stream, JsonNode content) {
		return HexFormat.of().formatHex(sha256().digest(hashed(stream, content).getBytes(StandardCharsets.UTF_8)));
	}

	/** Returns what the hash is of: the schema and the stream, a line feed, the text. */
	static String hashed(String stream, JsonNode content) {
		return SCHEMA + stream + "\n" + text(content);
	}

	/**
	 * Returns the canonical form as JSON without white space, fields in alphabetical
	 * order.
	 */
	public static String text(JsonNode content) {
		try {
			return new ObjectMapper().writeValueAsString(canonical(content));
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static JsonNode canonical(JsonNode node) {
		if (node.isObject()) {
			return object((ObjectNode) node);
		}
		if (node.isArray()) {
			ArrayNode list = NODES.arrayNode();
			node.forEach((item) -> list.add(canonical(item)));
			return list;
		}
		if (node.isTextual()) {
			return NODES.textNode(plain(node.asText()));
		}
		return node.isNumber() ? NODES.textNode(number(node.decimalValue())) : node;
	}

	private static JsonNode object(ObjectNode node) {
		var fields = new TreeMap<String, JsonNode>();
		node.properties().forEach((field) -> fields.put(field.getKey(), canonical(field.getValue())));
		fields.values().removeIf(CanonicalContent::isEmpty);
		ObjectNode ordered = NODES.objectNode();
		fields.forEach(ordered::set);
		return ordered;
	}

	private static boolean isEmpty(JsonNode node) {
		return node.isNull() || (node.isBoolean() && !node.asBoolean()) || (node.isTextual() && node.asText().isEmpty())
				|| (node.isContainerNode() && node.isEmpty());
	}

	private static String number(BigDecimal value) {
		return (value.signum() == 0) ? "0" : value.stripTrailingZeros().toPlainString();
	}

	private static String plain(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		return composed.replace("\r\n", "\n").replaceAll("[\\h]+", " ").replaceAll(" ?\n ?", "\n").strip();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
