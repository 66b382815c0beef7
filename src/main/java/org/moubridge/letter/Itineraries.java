package org.moubridge.letter;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.moubridge.document.Audience;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the itineraries of visits. */
@Service
@Transactional
public class Itineraries {

	private static final Comparator<ItineraryLetter.HalfDay> BY_TIME = Comparator
		.comparing(ItineraryLetter.HalfDay::day, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(ItineraryLetter.HalfDay::half, Comparator.reverseOrder());

	private final Initiatives initiatives;

	private final Entries entries;

	private final Parts parts;

	private final LetterHeads heads;

	private final LetterDesk desk;

	Itineraries(Initiatives initiatives, Entries entries, Parts parts, LetterHeads heads, LetterDesk desk) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.parts = parts;
		this.heads = heads;
		this.desk = desk;
	}

	/**
	 * Writes the itinerary in English, in Chinese, which authorities of China ask for,
	 * and in the languages of both parties; it names people and is kept for the
	 * coordinators.
	 */
	public WrittenLetter write(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		Set<Locale> languages = new HashSet<>(this.heads.languages(initiative));
		languages.add(Locale.CHINESE);
		WrittenLetter written = this.desk.write(LetterKind.ITINERARY, reference, "", reference, Audience.ORGANISERS,
				languages, (language) -> letter(initiative, language));
		return new WrittenLetter(written.versions(), List.of(Locale.ENGLISH, Locale.CHINESE));
	}

	private ItineraryLetter letter(Initiative initiative, Locale language) {
		String reference = initiative.reference();
		var plan = new Filled(this.parts.get(reference, "plan-itinerary"));
		var request = new Filled(this.parts.get(reference, "request-visit"));
		return new ItineraryLetter(this.heads.of(initiative, language),
				this.heads.party(initiative.partnerParty(), language),
				this.heads.party(initiative.leadParty(), language), request.day("visitStart"), request.day("visitEnd"),
				plan.text("emergencyPhone"), plan.text("invitationNumber"), halfDays(reference), visitors(reference));
	}

	private List<ItineraryLetter.HalfDay> halfDays(String reference) {
		return this.entries.standing(reference, "itinerary")
			.stream()
			.map((entry) -> new Filled(entry.fields()))
			.map((one) -> new ItineraryLetter.HalfDay(one.day("day"), one.textOr("halfDay", "MORNING"),
					one.text("visitSite"), one.text("hostAndRank"), one.text("halfDayProgramme")))
			.sorted(BY_TIME)
			.toList();
	}

	private List<ItineraryLetter.Visitor> visitors(String reference) {
		return this.entries.standing(reference, "delegation")
			.stream()
			.map((entry) -> new ItineraryLetter.Visitor(entry.label(), entry.text("jobTitle"),
					entry.text("organisation"), entry.text("visitRole")))
			.toList();
	}

}
