package org.moubridge.initiative;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps the place in a training that was postponed. */
@Repository
@Transactional
public class Reconfirmations {

	private final JdbcClient jdbc;

	Reconfirmations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Everybody who was accepted is asked; until then no place is certain. */
	public void ask(String reference) {
		this.jdbc.sql("""
				update moubridge.training_registration set reconfirmed = false
				where reference = ? and status = 'ACCEPTED' and cancelled_at is null
				""").param(reference).update();
	}

	/** This person comes on the new dates. */
	public void keep(UUID registration) {
		this.jdbc.sql("update moubridge.training_registration set reconfirmed = true where id = ?")
			.param(registration)
			.update();
	}

	/** Places were given out anew: nobody owes an answer any more. */
	public void settle(String reference) {
		this.jdbc.sql("""
				update moubridge.training_registration set reconfirmed = null where reference = ? and not reconfirmed
				""").param(reference).update();
	}

	/** Returns who was asked and has not answered. */
	@Transactional(readOnly = true)
	public List<UUID> silent(String reference) {
		return this.jdbc.sql("select id from moubridge.training_registration where reference = ? and not reconfirmed")
			.param(reference)
			.query(UUID.class)
			.list();
	}

}
