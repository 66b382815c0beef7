package org.moubridge.initiative;

import org.moubridge.access.Person;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may read an initiative, for every statement that shows one: managers all,
 * coordinators those of their Memoranda, others what their groups were ever asked about.
 */
public final class Readership {

	/** The condition on an initiative named {@code i}. */
	public static final String OF_I = """
			(:all
			 or exists (
			    select from moubridge.mou_party mp
			    where mp.mou = i.mou and mp.party || '-coordinator' = any (cast(:groups as text[])))
			 or exists (
			    select from moubridge.involvement v
			    where v.reference = i.reference and v.candidate_group = any (cast(:groups as text[]))))
			""";

	private Readership() {
	}

	/** Sets who reads. */
	public static JdbcClient.StatementSpec as(Person reader, JdbcClient.StatementSpec statement) {
		return statement.param("all", reader.isManager()).param("groups", reader.groups().toArray(String[]::new));
	}

}
