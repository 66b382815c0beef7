package org.moubridge.initiative;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a training, how often they came, what they got for it. */
@Repository
class TrainingRoll {

	private final JdbcClient jdbc;

	TrainingRoll(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns everybody who registered, in the order they came. */
	List<Participant> of(String reference) {
		return this.jdbc.sql("""
				select r.number, r.name, r.organisation, r.party, r.status,
				       (select count(*) from moubridge.training_session s where s.reference = r.reference
				        and s.speaker_present) as sessions,
				       (select count(*) from moubridge.training_attendance a
				        join moubridge.training_session s on s.reference = a.reference and s.session = a.session
				        and s.speaker_present where a.registration = r.id and a.presence <> 'ABSENT') as attended,
				       c.kind as certificate, c.code
				from moubridge.training_registration r
				left join moubridge.training_certificate c on c.registration = r.id
				where r.reference = ? and r.cancelled_at is null
				order by r.number
				""").param(reference).query(Participant.class).list();
	}

	/**
	 * Somebody who registered.
	 *
	 * @param sessions how many sessions were held
	 * @param attended at how many of them she was present or late
	 * @param certificate CERTIFICATE or LETTER; null when she got none
	 */
	record Participant(int number, String name, String organisation, String party, RegistrationStatus status,
			long sessions, long attended, @Nullable String certificate, @Nullable String code) {

	}

}
