package org.moubridge.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON body says about the things that are checked before the engine reads it;
 * keys are compared as the parser understands them, escapes and nesting included.
 *
 * @param expressions the texts of all keys that end in "Expression", "" for other values
 * @param users the texts of all keys "userId"
 * @param serialized whether a value comes as a serialized object or as a file
 * @param readable whether it is a JSON object at all
 */
record EngineBody(List<String> expressions, List<String> users, AtomicBoolean serialized, boolean readable) {

	private static final JsonFactory JSON = new JsonFactory();

	private static final EngineBody UNREADABLE = new EngineBody(List.of(), List.of(), new AtomicBoolean(), false);

	/** Forms send texts, numbers and JSON only. */
	private static final Set<String> SERIALIZED = Set.of("object", "file", "bytes");

	static EngineBody read(byte[] body, @Nullable String contentType) {
		var read = new EngineBody(new ArrayList<>(), new ArrayList<>(), new AtomicBoolean(), true);
		if (body.length == 0 || !isJson(contentType)) {
			return read;
		}
		try (JsonParser parser = JSON.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return UNREADABLE;
			}
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.FIELD_NAME) {
					read.add(parser);
				}
			}
			return read;
		}
		catch (IOException ex) {
			return UNREADABLE;
		}
	}

	static boolean namesExpression(String key) {
		return key.strip().toLowerCase(Locale.ROOT).endsWith("expression");
	}

	boolean expressionsAllowed(boolean inSavedFilter) {
		return this.expressions.isEmpty()
				|| inSavedFilter && this.expressions.stream().allMatch(QueryExpressions::allows);
	}

	/** Whether this user is named, and nobody else. */
	boolean names(String user) {
		return !this.users.isEmpty() && this.users.stream().allMatch(user::equals);
	}

	private void add(JsonParser parser) throws IOException {
		String key = parser.currentName();
		if (namesExpression(key)) {
			this.expressions.add(textAfter(parser));
		}
		else if ("userId".equals(key)) {
			this.users.add(textAfter(parser));
		}
		else if ("type".equals(key) && SERIALIZED.contains(textAfter(parser).toLowerCase(Locale.ROOT))) {
			this.serialized.set(true);
		}
	}

	/**
	 * The value of a key is looked at, but left to the loop when it is an object or
	 * array.
	 */
	private static String textAfter(JsonParser parser) throws IOException {
		return (parser.nextToken() == JsonToken.VALUE_STRING) ? parser.getText() : "";
	}

	/** Files are no JSON; whatever else is sent is read as such. */
	private static boolean isJson(@Nullable String contentType) {
		return contentType == null || !contentType.startsWith("multipart/");
	}

}
