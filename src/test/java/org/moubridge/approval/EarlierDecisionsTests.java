package org.moubridge.approval;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.moubridge.EmbeddedDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Decisions that were made before there was a chain become its first links. */
class EarlierDecisionsTests {

	private final DataSource database = new DriverManagerDataSource(EmbeddedDatabase.freshDatabase(), "postgres", "");

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void areTakenOverIntoTheChain() {
		migrate("15");
		this.jdbc
			.sql("""
					insert into moubridge.party (id, name, country, time_zone, language)
					values ('zgc', 'Zhongguancun', 'CN', 'Asia/Shanghai', 'zh');
					insert into moubridge.approval_request (id, kind, reference, version, content_hash, title, lead_party,
					    partner_party, authors, round, stage, party, role, candidate_group, sign_in, status, asked_at)
					select gen_random_uuid(), 'initiative', reference, 1, repeat('a', 64), 'Title', 'mranti', 'zgc', '{}', 1, 1,
					    'zgc', 'approver', 'zgc-approver', false, 'ANSWERED', '2026-01-05T01:02:03.000004Z'
					from unnest('{INI-2026-0001,INI-2026-0002}'::text[]) reference;
					insert into moubridge.decision (id, request, reference, version, content_hash, party, approver, answer,
					    comment, channel, language, address, user_agent, decided_at)
					select gen_random_uuid(), id, reference, 1, content_hash, 'zgc', 'zgc-approver', 'APPROVE',
					    E'同意 🎉\\nzwei', 'LINK', 'zh', '127.0.0.1', 'Browser', '2026-01-06T08:00:00.123456Z'
					from moubridge.approval_request;
					insert into moubridge.decision (id, request, reference, version, content_hash, party, approver, answer,
					    channel, language, decided_at, takes_back)
					select gen_random_uuid(), request, reference, 1, content_hash, 'zgc', 'zgc-approver', 'TAKEN_BACK',
					    'PAGE', 'en', '2026-01-06T08:00:00.123456Z', id
					from moubridge.decision where reference = 'INI-2026-0001';
					""")
			.update();
		migrate("latest");
		List<RecordedDecision> chain = new Decisions(this.jdbc).chains(List.of("INI-2026-0001"));
		assertThat(chain).extracting(RecordedDecision::answer).containsExactly("APPROVE", "TAKEN_BACK");
		assertThat(chain).extracting(RecordedDecision::assurance).containsExactly("LINK", "SIGNED_IN");
		assertThat(chain.get(0).value(PersonalPart.COMMENT)).isEqualTo("同意 🎉\nzwei");
		assertThat(chain.get(0).askedAt()).hasToString("2026-01-05T01:02:03.000004Z");
		assertThat(chain.get(0).parts().get(PersonalPart.APPROVER).salt())
			.isNotEqualTo(chain.get(1).parts().get(PersonalPart.APPROVER).salt());
		assertThat(Verification.of(chain, List.of()).flaws()).isEmpty();
		assertThat(Verification.of(new Decisions(this.jdbc).chains(List.of("INI-2026-0002")), List.of()))
			.returns(true, Verification::isSound)
			.returns(1, Verification::length);
	}

	private void migrate(String target) {
		Flyway.configure().dataSource(this.database).schemas("moubridge").target(target).load().migrate();
	}

}
