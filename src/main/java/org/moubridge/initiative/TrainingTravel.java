package org.moubridge.initiative;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has to travel to a training. */
@Repository
@Transactional
public class TrainingTravel {

	private final JdbcClient jdbc;

	TrainingTravel(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the sessions, numbered from 1, whose speakers come from elsewhere. */
	@Transactional(readOnly = true)
	public List<Integer> sessions(String reference) {
		return this.jdbc.sql("""
				select session from moubridge.training_speaker
				where reference = ? and status = 'CONFIRMED' and travel_needed order by session
				""").param(reference).query(Integer.class).list();
	}

	/** Returns the registrations whose journey is prepared. */
	@Transactional(readOnly = true)
	public List<UUID> registrations(String reference) {
		return this.jdbc.sql("select id from moubridge.training_registration where reference = ? and travels")
			.param(reference)
			.query(UUID.class)
			.list();
	}

	/** The journeys of these people are prepared, and of nobody else who registered. */
	public void prepare(String reference, Collection<UUID> registrations) {
		this.jdbc.sql("update moubridge.training_registration set travels = id = any (?::uuid[]) where reference = ?")
			.params(registrations.stream().map(UUID::toString).toArray(String[]::new), reference)
			.update();
	}

}
