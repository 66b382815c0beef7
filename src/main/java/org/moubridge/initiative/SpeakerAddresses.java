package org.moubridge.initiative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the speakers of a training can be asked by mail. An address is not what is
 * approved: it belongs to a speaker's name, whatever the sessions are.
 */
@Repository
@Transactional
public class SpeakerAddresses {

	private final JdbcClient jdbc;

	SpeakerAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the addresses by the speakers' names. */
	@Transactional(readOnly = true)
	public Map<String, String> of(String reference) {
		return this.jdbc.sql("select speaker, address from moubridge.speaker_address where reference = ?")
			.param(reference)
			.query((row, number) -> Map.entry(row.getString("speaker"), row.getString("address")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Keeps the address of a speaker; none when it is null. */
	public void save(String reference, String speaker, @Nullable String address) {
		if (address == null) {
			this.jdbc.sql("delete from moubridge.speaker_address where reference = ? and speaker = ?")
				.params(reference, speaker)
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into moubridge.speaker_address (reference, speaker, address) values (?, ?, ?)
				on conflict (reference, speaker) do update set address = excluded.address
				""").params(reference, speaker, address).update();
	}

	/**
	 * Keeps the addresses that stand in the sessions of a form, as {@code speaker} and
	 * {@code speakerEmail}.
	 */
	public void saveAll(String reference, List<Map<String, Object>> sessions) {
		sessions.stream()
			.filter((session) -> session.containsKey("speakerEmail"))
			.forEach((session) -> save(reference, (String) session.get("speaker"),
					(String) session.get("speakerEmail")));
	}

	/** Adds the addresses to the sessions that a form shows. */
	public List<Map<String, Object>> addTo(String reference, List<Map<String, Object>> sessions) {
		Map<String, String> addresses = of(reference);
		return sessions.stream().map((session) -> {
			Map<String, Object> shown = new LinkedHashMap<>(session);
			shown.put("speakerEmail", addresses.get(session.get("speaker")));
			return shown;
		}).toList();
	}

}
