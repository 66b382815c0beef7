package org.moubridge.process.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

import org.moubridge.access.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Checks what was typed into a form against the deployed form, whoever sent it: the
 * limits that the form shows are the limits of the server. Everything that is wrong is
 * said at once, in the language of the request, each with the label of its field.
 */
@Component
class FormCheck {

	/** The longest text the engine can carry. */
	private static final int LONGEST = 4000;

	private static final int MOST_ROWS = 500;

	private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

	/**
	 * Control characters, marks that turn the direction of text, and halves of
	 * characters: what is read would not be what is stored.
	 */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

	private static final Pattern EMAIL = Pattern
		.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private final MessageSource messages;

	private final FormTexts texts;

	private final ObjectMapper json = new ObjectMapper();

	FormCheck(MessageSource messages, FormTexts texts) {
		this.messages = messages;
		this.texts = texts;
	}

	/**
	 * Returns the typed values by field: String, Boolean, Integer, BigDecimal, LocalDate,
	 * a list of texts or a list of rows; null where nothing was given.
	 * @param options the choices that depend on data, by the name of their variable
	 */
	Map<String, Object> check(Form form, Map<String, Object> typed, Function<String, List<String>> options) {
		var problems = new Problems(form);
		typed.keySet()
			.stream()
			.filter((key) -> form.field(key).filter((field) -> !field.readonly()).isEmpty())
			.forEach(problems::addUnknown);
		Map<String, Object> values = fields(form.fields(), typed, options, problems);
		problems.refuse();
		return values;
	}

	private Map<String, Object> fields(List<Field> fields, Map<String, Object> typed,
			Function<String, List<String>> options, Problems problems) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field field : fields) {
			if (!field.readonly()) {
				values.put(field.key(), value(field, typed.get(field.key()), options, problems));
			}
		}
		fields.stream()
			.filter((field) -> values.get(field.key()) instanceof List<?> rows && rows.size() < field.fewestRows())
			.forEach((field) -> problems.add("error.form.too-few-rows", field, field.fewestRows()));
		fields.stream()
			.filter((field) -> isEmpty(values.get(field.key())) && field.isRequiredBy(values))
			.forEach((field) -> problems.add("error.form.required", field));
		return values;
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || value.equals(List.of());
	}

	private @Nullable Object value(Field field, @Nullable Object typed, Function<String, List<String>> options,
			Problems problems) {
		Object given = plain(typed);
		if (field.isList()) {
			return rows(field, given, options, problems);
		}
		if (field.isMultipleChoice()) {
			return choices(field, given, options, problems);
		}
		if (field.type().equals("checkbox")) {
			return checkbox(field, given, problems);
		}
		if (given == null || given.toString().isBlank()) {
			if (field.required() && !field.conditional()) {
				problems.add("error.form.required", field);
			}
			return null;
		}
		if (given instanceof Collection<?> || given instanceof Map<?, ?>) {
			problems.add("error.form.one-value", field);
			return null;
		}
		return switch (field.type()) {
			case "number" -> number(field, given.toString(), problems);
			case "datetime" -> date(field, given.toString(), problems);
			case "select", "radio" -> choice(field, given.toString(), options, problems);
			default -> text(field, given.toString(), problems);
		};
	}

	private @Nullable Object plain(@Nullable Object typed) {
		if (typed instanceof SpinJsonNode node) {
			return parse(node.toString());
		}
		return typed;
	}

	private @Nullable Object parse(String text) {
		try {
			return this.json.readValue(text, Object.class);
		}
		catch (JsonProcessingException ex) {
			return text;
		}
	}

	private Boolean checkbox(Field field, @Nullable Object given, Problems problems) {
		boolean checked = given != null && given.toString().equalsIgnoreCase("true");
		if (given != null && !checked && !given.toString().equalsIgnoreCase("false") && !given.toString().isBlank()) {
			problems.add("error.form.checkbox", field);
		}
		if (!checked && field.required() && !field.conditional()) {
			problems.add("error.form.must-agree", field);
		}
		return checked;
	}

	private @Nullable String text(Field field, String given, Problems problems) {
		String text = given.strip();
		int length = text.codePointCount(0, text.length());
		int longest = (field.maxLength() != null) ? Math.min(field.maxLength(), LONGEST) : LONGEST;
		if (length > longest) {
			problems.add("error.form.too-long", field, longest, length);
		}
		else if (field.minLength() != null && length < field.minLength()) {
			problems.add("error.form.too-short", field, field.minLength());
		}
		if (INVISIBLE.matcher(text).find()) {
			problems.add("error.form.invisible", field);
		}
		if (field.type().equals("textfield") && text.lines().count() > 1) {
			problems.add("error.form.one-line", field);
		}
		if ("email".equals(field.validationType()) && !EMAIL.matcher(text).matches()) {
			problems.add("error.form.email", field);
		}
		else if (field.pattern() != null && !Pattern.compile(field.pattern()).matcher(text).find()) {
			problems.add("error.form.pattern", field);
		}
		return text;
	}

	private @Nullable Number number(Field field, String given, Problems problems) {
		BigDecimal number = decimal(given.strip());
		BigDecimal largest = (field.decimals() == 0) ? BigDecimal.valueOf(Integer.MAX_VALUE) : LARGEST;
		if (number == null || number.abs().compareTo(largest) > 0) {
			problems.add("error.form.number", field);
			return null;
		}
		if (number.stripTrailingZeros().scale() > field.decimals()) {
			problems.add((field.decimals() == 0) ? "error.form.whole-number" : "error.form.decimals", field,
					field.decimals());
		}
		if (field.min() != null && number.compareTo(field.min()) < 0) {
			problems.add("error.form.min", field, field.min().toPlainString());
		}
		if (field.max() != null && number.compareTo(field.max()) > 0) {
			problems.add("error.form.max", field, field.max().toPlainString());
		}
		return (field.decimals() == 0) ? (Number) number.intValue() : number;
	}

	private static @Nullable BigDecimal decimal(String given) {
		try {
			return (given.length() > 40) ? null : new BigDecimal(given);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private @Nullable LocalDate date(Field field, String given, Problems problems) {
		try {
			LocalDate date = LocalDate.parse(given.strip());
			if (date.getYear() < 2000 || date.getYear() > 2100) {
				problems.add("error.form.date", field);
			}
			return date;
		}
		catch (DateTimeException ex) {
			problems.add("error.form.date", field);
			return null;
		}
	}

	private String choice(Field field, String given, Function<String, List<String>> options, Problems problems) {
		if (!options(field, options).contains(given)) {
			problems.add("error.form.choice", field);
		}
		return given;
	}

	private List<String> choices(Field field, @Nullable Object given, Function<String, List<String>> options,
			Problems problems) {
		List<String> chosen = (given instanceof List<?> list) ? list.stream().map(String::valueOf).distinct().toList()
				: List.of();
		if (!options(field, options).containsAll(chosen)) {
			problems.add("error.form.choice", field);
		}
		if (chosen.isEmpty() && field.required() && !field.conditional()) {
			problems.add("error.form.required", field);
		}
		return chosen;
	}

	private static List<String> options(Field field, Function<String, List<String>> options) {
		return (field.optionsKey() != null) ? options.apply(field.optionsKey()) : field.options();
	}

	private List<Map<String, Object>> rows(Field field, @Nullable Object given, Function<String, List<String>> options,
			Problems problems) {
		Object list = (given instanceof String text) ? parse(text) : given;
		if (list == null || "".equals(list)) {
			return List.of();
		}
		if (!(list instanceof List<?> rows) || rows.size() > MOST_ROWS
				|| rows.stream().anyMatch((row) -> !(row instanceof Map))) {
			problems.add("error.form.rows", field, MOST_ROWS);
			return List.of();
		}
		List<Map<String, Object>> values = new ArrayList<>();
		for (int number = 0; number < rows.size(); number++) {
			Map<String, Object> row = this.json.convertValue(rows.get(number), new TypeReference<>() {
			});
			values.add(row(field, row, options, problems.inRow(field, number + 1)));
		}
		return values;
	}

	private Map<String, Object> row(Field list, Map<String, Object> row, Function<String, List<String>> options,
			Problems problems) {
		Set<String> known = list.rows().stream().map(Field::key).collect(java.util.stream.Collectors.toSet());
		row.keySet().stream().filter((key) -> !known.contains(key)).forEach(problems::addUnknown);
		Map<String, Object> values = fields(list.rows(), row, options, problems);
		list.rows()
			.stream()
			.filter(Field::readonly)
			.forEach((field) -> values.put(field.key(),
					(row.get(field.key()) != null) ? row.get(field.key()).toString() : null));
		return values;
	}

	/** What is wrong with the values, in sentences. */
	private final class Problems {

		private final List<String> sentences;

		private final String form;

		private final String above;

		private final Supplier<String> where;

		Problems(Form form) {
			this(new ArrayList<>(), form.id(), "", () -> "");
		}

		private Problems(List<String> sentences, String form, String above, Supplier<String> where) {
			this.sentences = sentences;
			this.form = form;
			this.above = above;
			this.where = where;
		}

		Problems inRow(Field list, int number) {
			return new Problems(this.sentences, this.form, list.key() + ".",
					() -> sentence("error.form.in-row", label(list), number) + " ");
		}

		void add(String key, Field field, Object... more) {
			Object[] arguments = Stream.concat(Stream.of(label(field)), Stream.of(more)).toArray();
			this.sentences.add(this.where.get() + sentence(key, arguments));
		}

		void addUnknown(String name) {
			this.sentences.add(this.where.get() + sentence("error.form.unknown-field", name));
		}

		void refuse() {
			if (!this.sentences.isEmpty()) {
				throw new Refusal("error.form",
						String.join("\n", this.sentences.subList(0, Math.min(20, this.sentences.size()))));
			}
		}

		private String label(Field field) {
			return FormCheck.this.texts.label(this.form, this.above + field.key(), field.label(),
					LocaleContextHolder.getLocale());
		}

		private String sentence(String key, Object... arguments) {
			return FormCheck.this.messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
		}

	}

}
