package org.moubridge.process.personnelexchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moubridge.initiative.Entries;
import org.moubridge.initiative.Entry;
import org.moubridge.initiative.Initiatives;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.process.engine.InitiativeMails;
import org.moubridge.process.stream.Concerned;

import org.springframework.stereotype.Component;

/** Tells those who were to go, and their supervisors, that the exchange was ended. */
@Component
class ExchangePeople implements Concerned {

	private final Initiatives initiatives;

	private final Entries entries;

	private final InitiativeMails mails;

	ExchangePeople(Initiatives initiatives, Entries entries, InitiativeMails mails) {
		this.initiatives = initiatives;
		this.entries = entries;
		this.mails = mails;
	}

	@Override
	public void tellCancellation(String reference) {
		if (this.initiatives.get(reference).stream().equals("personnel-exchange")) {
			Stream.of("participants", "supervisors")
				.flatMap((list) -> this.entries.standing(reference, list).stream())
				.filter((one) -> one.text("email") != null)
				.forEach((one) -> this.mails.toOutsider(reference, MailTemplate.INITIATIVE_CANCELLED,
						one.id().toString(), addressee(one), ""));
		}
	}

	private static Addressee addressee(Entry one) {
		@Nullable String chosen = one.text("language");
		Locale language = (chosen != null && List.of("en", "ms", "zh").contains(chosen)) ? Locale.forLanguageTag(chosen)
				: Locale.ENGLISH;
		return new Addressee(null, one.party(), one.label(), String.valueOf(one.text("email")), language);
	}

}
