package org.moubridge.approval;

import org.moubridge.access.Sha256;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain: one answer, or the taking back of one, with all of its evidence.
 *
 * @param position in the chain of its initiative, from 1
 * @param answer a {@link Choice}, or {@code TAKEN_BACK}
 * @param takesBack the answer that is taken back; null for an answer
 * @param authentication how a mail was authenticated; null when none was
 * @param token the id of the link's token; null when the person had signed in
 * @param shownAt when the page was shown that the answer was sent from; null when not
 * known
 * @param digests the salted hashes that stand for what is personal
 * @param previousHash the hash of the link before, 64 zeros for the first
 * @param hash SHA-256 of the canonical text
 * @param facts the canonical text as it was sealed; null for decisions of before it was
 * kept
 * @param parts what is personal, as far as it is not erased
 */
public record RecordedDecision(UUID id, String reference, int position, UUID request, int version, String contentHash,
		String party, String answer, @Nullable UUID takesBack, String channel, String assurance,
		@Nullable String authentication, @Nullable UUID token, String language, @Nullable Instant askedAt,
		@Nullable Instant shownAt, Instant decidedAt, Map<PersonalPart, String> digests, String previousHash,
		String hash, @Nullable String facts, Map<PersonalPart, KeptPart> parts) {

	static final String BEGINNING = "0".repeat(64);

	private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	/**
	 * Returns the text that the hash is of: a line for each fact, in this order, each
	 * with a line feed at its end; what is absent is empty, times are in UTC.
	 */
	public String canonicalText() {
		var text = new StringJoiner("\n", "moubridge-decision/1\n", "\n");
		add(text, "reference", this.reference);
		add(text, "position", this.position);
		add(text, "previous", this.previousHash);
		add(text, "id", this.id);
		add(text, "request", this.request);
		add(text, "version", this.version);
		add(text, "content", this.contentHash);
		add(text, "party", this.party);
		add(text, "answer", this.answer);
		add(text, "takes-back", this.takesBack);
		add(text, "channel", this.channel);
		add(text, "assurance", this.assurance);
		add(text, "authentication", this.authentication);
		add(text, "token", this.token);
		add(text, "language", this.language);
		add(text, "asked", time(this.askedAt));
		add(text, "shown", time(this.shownAt));
		add(text, "decided", time(this.decidedAt));
		for (PersonalPart part : PersonalPart.values()) {
			add(text, part.line(), this.digests.get(part));
		}
		return text.toString();
	}

	public Head head() {
		return new Head(this.position, this.hash);
	}

	/**
	 * Returns the value of a personal part; null when it was never there or is erased.
	 */
	public @Nullable String value(PersonalPart part) {
		KeptPart kept = this.parts.get(part);
		return (kept != null) ? kept.value() : null;
	}

	/** Whether the part was there and was erased. */
	public boolean isErased(PersonalPart part) {
		KeptPart kept = this.parts.get(part);
		return kept != null && kept.isErased();
	}

	RecordedDecision sealed() {
		return new RecordedDecision(this.id, this.reference, this.position, this.request, this.version,
				this.contentHash, this.party, this.answer, this.takesBack, this.channel, this.assurance,
				this.authentication, this.token, this.language, this.askedAt, this.shownAt, this.decidedAt,
				this.digests, this.previousHash, Sha256.hex(canonicalText()), canonicalText(), this.parts);
	}

	/**
	 * Returns the names of the facts that are not what was sealed; empty when that cannot
	 * be said.
	 */
	List<String> changedFacts() {
		if (this.facts == null) {
			return List.of();
		}
		if (this.facts.equals(canonicalText())) {
			return List.of("hash");
		}
		if (!Sha256.hex(this.facts).equals(this.hash)) {
			return List.of();
		}
		Set<String> sealed = this.facts.lines().collect(Collectors.toSet());
		return canonicalText().lines()
			.filter((line) -> !sealed.contains(line))
			.map((line) -> line.substring(0, line.indexOf('=')))
			.toList();
	}

	private static void add(StringJoiner text, String name, @Nullable Object value) {
		text.add(name + "=" + ((value != null) ? value : ""));
	}

	private static @Nullable String time(@Nullable Instant moment) {
		return (moment != null) ? MICROSECONDS.format(moment) : null;
	}

}
