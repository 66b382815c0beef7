package org.moubridge.mou;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.OfficeWeek;
import org.moubridge.access.Party;

/**
 * An organisation as a party of one Memorandum.
 *
 * @param country ISO 3166 code of two letters
 * @param language tag of the language its people are addressed in
 * @param weekend the days of the week that are off
 * @param officeHours when work begins and ends on the other days, like
 * {@code 08:30-17:30}
 * @param holidays the place of the iCalendar file with its holidays
 * @param description who it is, in a sentence
 */
public record MouParty(
		@NotNull @Pattern(regexp = "[a-z][a-z0-9]*", message = "must be lower-case letters and digits") String id,
		@NotBlank String name, @Nullable String localName,
		@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country's two capital letters") String country,
		@NotNull ZoneId zone, @NotNull @Pattern(regexp = "en|ms|zh", message = "must be en, ms or zh") String language,
		@Nullable @Size(max = 6, message = "must leave a working day") Set<DayOfWeek> weekend,
		@Nullable @Pattern(regexp = "\\d\\d:\\d\\d-\\d\\d:\\d\\d",
				message = "must be written like 08:30-17:30") String officeHours,
		@Nullable String holidays, @Nullable String description) {
	/** The country's name for a reader of the language. */
	public String countryName(Locale reader) {
		return new Locale.Builder().setRegion(this.country).build().getDisplayCountry(reader);
	}

	/** The language's name for a reader of the language. */
	public String languageName(Locale reader) {
		return locale().getDisplayLanguage(reader);
	}

	Party party() {
		return new Party(this.id, this.name, this.localName, this.country, this.zone, locale(), week());
	}

	private OfficeWeek week() {
		OfficeWeek usual = OfficeWeek.usual(this.holidays);
		if (this.officeHours == null) {
			return (this.weekend == null) ? usual
					: new OfficeWeek(this.weekend, usual.opens(), usual.closes(), this.holidays);
		}
		String[] hours = this.officeHours.split("-");
		return new OfficeWeek((this.weekend != null) ? this.weekend : usual.weekend(), LocalTime.parse(hours[0]),
				LocalTime.parse(hours[1]), this.holidays);
	}

	private Locale locale() {
		return Locale.forLanguageTag(this.language);
	}

}
