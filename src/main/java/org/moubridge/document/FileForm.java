package org.moubridge.document;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What was chosen beside a file; anything may be missing.
 *
 * @param renews the document whose next version it is; empty for a new one
 */
record FileForm(String kind, String audience, String renews) {

	static final FileForm EMPTY = new FileForm("", "", "");

	/** Those that people choose from on a page. */
	static final Set<Kind> KINDS = EnumSet.of(Kind.MATERIAL, Kind.AGREEMENT, Kind.REPORT, Kind.OTHER);

	static final Set<Audience> AUDIENCES = EnumSet.of(Audience.EVERYBODY, Audience.OWN_PARTY);

	FileForm(@Nullable String kind, @Nullable String audience, @Nullable String renews) {
		this.kind = (kind != null) ? kind : "";
		this.audience = (audience != null) ? audience : "";
		this.renews = (renews != null) ? renews : "";
	}

	Filing filing(String reference) {
		return new Filing(reference, chosen(KINDS, this.kind), chosen(AUDIENCES, this.audience));
	}

	private static <T extends Enum<T>> T chosen(Set<T> choices, String name) {
		return choices.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new FileUnusable("error.document.choice"));
	}

}
