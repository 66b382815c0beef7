package org.moubridge.mou;

import java.time.ZoneId;
import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.Party;

/**
 * An organisation as a party of one Memorandum.
 *
 * @param country ISO 3166 code of two letters
 * @param language tag of the language its people are addressed in
 * @param description who it is, in a sentence
 */
public record MouParty(
		@NotNull @Pattern(regexp = "[a-z][a-z0-9]*", message = "must be lower-case letters and digits") String id,
		@NotBlank String name, @Nullable String localName,
		@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country's two capital letters") String country,
		@NotNull ZoneId zone, @NotNull @Pattern(regexp = "en|ms|zh", message = "must be en, ms or zh") String language,
		@Nullable String description) {

	/** The country's name for a reader of the language. */
	public String countryName(Locale reader) {
		return new Locale.Builder().setRegion(this.country).build().getDisplayCountry(reader);
	}

	/** The language's name for a reader of the language. */
	public String languageName(Locale reader) {
		return locale().getDisplayLanguage(reader);
	}

	Party party() {
		return new Party(this.id, this.name, this.localName, this.country, this.zone, locale());
	}

	private Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
