package org.moubridge.mou;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.moubridge.access.Person;

/**
 * A Memorandum of Understanding. What is null or empty was not published and is "not
 * recorded".
 *
 * @param reference like {@code MOU-2024-001}
 * @param source where the facts come from
 * @param parties in the order of the document, two or more
 * @param streams what the parties want to do together, in the order of the document
 * @param signedOn the day at the place of signing
 * @param signatories who signed for the parties
 * @param attendees who else was present at the signing
 * @param endsOn its last day
 * @param term how long it runs, in words
 * @param noticePeriod how long before its end notice must be given, in words
 * @param governance who steers it, in words
 * @param currency in which the costs of all its initiatives are added up; MYR if left out
 */
public record Mou(
		@NotNull @Pattern(regexp = "MOU-\\d{4}-\\d{3}",
				message = "must be MOU-, four digits, a hyphen and three digits") String reference,
		@NotBlank @Size(max = 500) String title, @NotNull MouStatus status, @Nullable String source,
		@Size(min = 2, message = "must name two parties or more") List<@Valid MouParty> parties,
		@Size(min = 1, message = "must name a stream or more") List<@Valid MouStream> streams,
		@Nullable LocalDate signedOn, @Nullable String signedAt, @Nullable String witness,
		List<@Valid MouPerson> signatories, List<@Valid MouPerson> attendees, @Nullable LocalDate endsOn,
		@Nullable String term, @Nullable String noticePeriod, @Nullable String governance,
		@NotNull @Pattern(regexp = "MYR|CNY", message = "must be MYR or CNY") String currency) {

	public Mou {
		parties = orEmpty(parties);
		streams = orEmpty(streams);
		signatories = orEmpty(signatories);
		attendees = orEmpty(attendees);
		currency = (currency != null) ? currency : "MYR";
	}

	/** Whether initiatives of this stream were agreed. */
	public boolean offers(String stream) {
		return this.streams.stream().anyMatch((offered) -> offered.id().equals(stream));
	}

	/** Whether it is over, so that nothing new can be proposed under it. */
	public boolean hasEnded(LocalDate today) {
		return this.status == MouStatus.EXPIRED || this.status == MouStatus.TERMINATED
				|| (this.endsOn != null && today.isAfter(this.endsOn));
	}

	/** Whether this party signed. */
	public boolean binds(@Nullable String party) {
		return this.parties.stream().anyMatch((bound) -> bound.id().equals(party));
	}

	/** Its parties' people, the joint roles and the operator's managers read it. */
	public boolean isReadableBy(Person person) {
		return person.isManager() || person.in("compliance") || binds(person.party());
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
