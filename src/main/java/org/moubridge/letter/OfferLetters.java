package org.moubridge.letter;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.moubridge.document.Audience;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.initiative.LandingContent;
import org.moubridge.initiative.Parts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the offers to companies that land. */
@Service
@Transactional
public class OfferLetters {

	private static final Set<String> LANGUAGES = Set.of("en", "ms", "zh");

	private final Initiatives initiatives;

	private final Entries entries;

	private final Parts parts;

	private final LetterHeads heads;

	private final LetterDesk desk;

	OfferLetters(Initiatives initiatives, Entries entries, Parts parts, LetterHeads heads, LetterDesk desk) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.parts = parts;
		this.heads = heads;
		this.desk = desk;
	}

	/**
	 * Writes the offer in the languages of both parties and of the company, and keeps it
	 * for the coordinators: by what both approved and the plan as it is now.
	 */
	public WrittenLetter write(String reference) {
		Initiative initiative = this.initiatives.get(reference);
		Optional<Entry> contact = this.entries.standing(reference, "company").stream().findFirst();
		Set<Locale> languages = new HashSet<>(this.heads.languages(initiative));
		contact.map((one) -> one.text("language"))
			.filter(LANGUAGES::contains)
			.map(Locale::forLanguageTag)
			.ifPresent(languages::add);
		return this.desk.write(LetterKind.OFFER, reference, "", reference, Audience.ORGANISERS, languages,
				(language) -> letter(initiative, contact.map(Entry::label).orElse(""), language));
	}

	private OfferLetter letter(Initiative initiative, String contact, Locale language) {
		String reference = initiative.reference();
		var application = new Filled(this.parts.get(reference, "apply-for-landing"));
		String english = application.textOr("companyName", initiative.title());
		String company = language.getLanguage().equals("zh") ? application.textOr("companyNameZh", english) : english;
		LandingContent content = (LandingContent) this.initiatives.content(reference);
		return new OfferLetter(this.heads.of(initiative, language), company, contact,
				this.heads.party(initiative.partnerParty(), language),
				this.heads.party(initiative.leadParty(), language), content.offer(), plan(reference));
	}

	private OfferLetter.Plan plan(String reference) {
		var plan = new Filled(this.parts.get(reference, "draft-landing-plan"));
		return new OfferLetter.Plan(plan.text("planServices"), plan.text("deskDays"), plan.text("planMentor"),
				plan.day("planStart"), plan.day("planEnd"), plan.text("planFees"), plan.text("planMeasures"),
				plan.text("exitConditions"));
	}

}
