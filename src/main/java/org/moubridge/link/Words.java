package org.moubridge.link;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moubridge.access.Party;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names and moments in a reader's language. */
@Component
class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns the party's own name to who reads its language, its English name else. */
	String name(Party party, Locale language) {
		boolean own = party.language().getLanguage().equals(language.getLanguage());
		return (own && party.localName() != null) ? party.localName() : party.name();
	}

	String role(String role, Locale language) {
		return this.messages.getMessage("link.role." + role, null, role, language);
	}

	/** Returns a sentence of the bundle. */
	String say(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

	/** Returns a sentence of the bundle, or another one where it has none of this key. */
	String sayOr(String key, Locale language, String otherwise, Object... arguments) {
		return this.messages.getMessage(key, arguments, otherwise, language);
	}

	/** Returns the moment in the time of both parties, the reader's first. */
	List<String> due(@Nullable Instant due, Party party, Party partner, Locale language) {
		if (due == null) {
			return List.of();
		}
		return Stream.of(party.zone(), partner.zone()).distinct().map((zone) -> moment(due, zone, language)).toList();
	}

	/** Returns the moment with the name of the zone that it is told in. */
	String moment(Instant moment, ZoneId zone, Locale language) {
		String pattern = say("link.format.moment", language);
		return say("link.in-zone", language,
				DateTimeFormatter.ofPattern(pattern, language).withZone(zone).format(moment),
				zone.getDisplayName(TextStyle.FULL, language));
	}

}
