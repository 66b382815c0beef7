package org.moubridge.process.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A component of a form that takes input.
 *
 * @param key the name of the record's field
 * @param type form-js type, like {@code textfield} or {@code dynamiclist}
 * @param subtype of a datetime: date, time or datetime
 * @param conditional whether the form hides it under some condition; then the record
 * decides if it is required
 * @param readonly shown, never taken over
 * @param decimals digits after the point that a number may have
 * @param options the values to choose from; empty where they depend on data
 * @param optionsKey the variable with the values to choose from
 * @param rows the fields of each row of a list
 * @param properties what the form says of it besides: {@code answer} when a gateway reads
 * it, {@code requiredWhen} like {@code decision=STOP|REVISE}, {@code atLeast} so many
 * rows
 */
record Field(String key, String label, String type, @Nullable String subtype, boolean required, boolean conditional,
		boolean readonly, @Nullable Integer minLength, @Nullable Integer maxLength, @Nullable BigDecimal min,
		@Nullable BigDecimal max, int decimals, @Nullable String pattern, @Nullable String validationType,
		List<String> options, @Nullable String optionsKey, List<Field> rows, Map<String, String> properties) {

	boolean isList() {
		return this.type.equals("dynamiclist");
	}

	/** Whether a gateway or rule reads what is given here. */
	boolean isAnswer() {
		return this.properties.containsKey("answer");
	}

	/** How many rows a list has at least. */
	int fewestRows() {
		return Integer.parseInt(this.properties.getOrDefault("atLeast", "0"));
	}

	/** Whether it has to be filled in because of what was given elsewhere in the form. */
	boolean isRequiredBy(Map<String, Object> values) {
		String[] rule = this.properties.getOrDefault("requiredWhen", "").split("=", 2);
		return rule.length == 2 && values.get(rule[0]) != null
				&& Set.of(rule[1].split("\\|")).contains(values.get(rule[0]).toString());
	}

	boolean isMultipleChoice() {
		return this.type.equals("checklist") || this.type.equals("taglist");
	}

	boolean isChoice() {
		return this.type.equals("select") || this.type.equals("radio");
	}

}
