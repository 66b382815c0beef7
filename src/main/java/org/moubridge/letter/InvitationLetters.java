package org.moubridge.letter;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Parties;
import org.moubridge.access.Party;
import org.moubridge.calendar.Stay;
import org.moubridge.document.Audience;
import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiative;
import org.moubridge.initiative.Initiatives;
import org.moubridge.mou.Mou;
import org.moubridge.mou.Mous;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters by which a host invites people of the other party. */
@Service
@Transactional
public class InvitationLetters {

	private static final Set<String> LANGUAGES = Set.of("en", "ms", "zh");

	private final Initiatives initiatives;

	private final Entries entries;

	private final Parties parties;

	private final Mous mous;

	private final LetterDesk desk;

	private final Clock clock;

	InvitationLetters(Initiatives initiatives, Entries entries, Parties parties, Mous mous, LetterDesk desk,
			Clock clock) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.parties = parties;
		this.mous = mous;
		this.desk = desk;
		this.clock = clock;
	}

	/**
	 * Writes the invitation of a traveller in English and in her language, and keeps both
	 * for the coordinators; written again, they are new versions.
	 * @param traveller the id of her entry
	 */
	public void write(String reference, UUID traveller) {
		Entry guest = this.entries.get(traveller);
		Initiative initiative = this.initiatives.get(reference);
		Party home = this.parties.get(Objects.requireNonNullElse(guest.party(), initiative.leadParty()));
		this.desk.write(LetterKind.INVITATION, reference, guest.id().toString(), guest.label(), Audience.ORGANISERS,
				Set.of(languageOf(guest, home)), (language) -> letter(initiative, guest, home, language));
	}

	private InvitationLetter letter(Initiative initiative, Entry guest, Party home, Locale language) {
		Party host = this.parties.get(initiative.counterpartOf(home.id()));
		Mou mou = this.mous.get(initiative.mou());
		Optional<Stay> stay = this.initiatives.content(initiative.reference()).stay();
		String today = this.clock.instant().atZone(host.zone()).toLocalDate().toString();
		return new InvitationLetter(guest.text("invitationNumber"),
				Objects.requireNonNullElse(guest.text("invitationDate"), today),
				Objects.requireNonNullElse(guest.text("passportName"), guest.label()),
				first(guest, "position", "jobTitle"), first(guest, "employer", "organisation"),
				PartyName.of(home, language), PartyName.of(host, language), initiative.title(),
				stay.map(Stay::start).orElse(null), stay.map(Stay::end).orElse(null), mou.title(), mou.reference(),
				initiative.reference());
	}

	/** The streams call it differently. */
	private static @Nullable String first(Entry guest, String field, String other) {
		String text = guest.text(field);
		return (text != null) ? text : guest.text(other);
	}

	private static Locale languageOf(Entry guest, Party home) {
		String language = guest.text("language");
		return (language != null && LANGUAGES.contains(language)) ? Locale.forLanguageTag(language) : home.language();
	}

}
