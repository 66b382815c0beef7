package org.moubridge.initiative;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.Person;
import org.moubridge.access.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a training leaves behind besides its approved content: speakers' answers,
 * registrations, attendance, feedback and certificates.
 */
@Repository
@Transactional
public class Trainings {

	/** Letters and digits that cannot be mistaken for each other. */
	private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Trainings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Records a speaker's answer for a session, numbered from 1. */
	public void answerOfSpeaker(String reference, int session, boolean available, Map<String, Object> fields) {
		this.jdbc.sql("""
				insert into moubridge.training_speaker (reference, session, status, bio, photo_consent,
				                                        recording_consent, travel_needed)
				values (?, ?, ?, ?, ?, ?, ?)
				on conflict (reference, session) do update
				set status = excluded.status, bio = excluded.bio, photo_consent = excluded.photo_consent,
				    recording_consent = excluded.recording_consent, travel_needed = excluded.travel_needed
				""")
			.params(reference, session, available ? "CONFIRMED" : "DECLINED", fields.get("bio"),
					fields.get("photoConsent"), fields.get("recordingConsent"), fields.get("travelNeeded"))
			.update();
	}

	/** Returns the numbers of the sessions whose speakers confirmed. */
	public List<Integer> confirmedSessions(String reference) {
		return this.jdbc
			.sql("""
					select session from moubridge.training_speaker where reference = ? and status = 'CONFIRMED' order by session
					""")
			.param(reference)
			.query(Integer.class)
			.list();
	}

	/** Registers somebody; an address can be registered once. */
	public void register(String reference, Person by, Map<String, Object> fields) {
		register(reference, by.id(), fields, RegistrationStatus.REGISTERED);
	}

	/**
	 * Registers somebody, in the order that people come.
	 * @param by the login of who does it, or how it came
	 */
	public UUID register(String reference, String by, Map<String, Object> fields, RegistrationStatus status) {
		String email = (String) fields.get("email");
		boolean known = registrations(reference).stream().anyMatch((one) -> one.email().equalsIgnoreCase(email));
		if (known) {
			throw new Refusal("error.registration.known", email);
		}
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into moubridge.training_registration (id, reference, number, name, organisation, role, email,
					    party, sector, motivation, prior_score, language, access_needs, consent_at, status, registered_by,
					    registered_at)
					values (?, ?, (select coalesce(max(number), 0) + 1 from moubridge.training_registration where reference = ?),
					    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(id, reference, reference, fields.get("participantName"), fields.get("organisation"),
					fields.get("role"), email, fields.get("party"), fields.get("sector"), fields.get("motivation"),
					fields.get("priorKnowledge"), language(fields.get("participantLanguage")),
					fields.get("accessNeeds"), now(), status.name(), by, now())
			.update();
		return id;
	}

	/** Changes what somebody said of herself; her address and place stay. */
	public void change(UUID registration, Map<String, Object> fields) {
		this.jdbc.sql("""
				update moubridge.training_registration
				set name = ?, organisation = ?, role = ?, party = ?, sector = ?, motivation = ?, prior_score = ?,
				    language = ?, access_needs = ?
				where id = ?
				""")
			.params(fields.get("participantName"), fields.get("organisation"), fields.get("role"), fields.get("party"),
					fields.get("sector"), fields.get("motivation"), fields.get("priorKnowledge"),
					language(fields.get("participantLanguage")), fields.get("accessNeeds"), registration)
			.update();
	}

	/** Returns what somebody said of herself, by the fields of the form. */
	@Transactional(readOnly = true)
	public Map<String, Object> fields(UUID registration) {
		return this.jdbc.sql("""
				select name as "participantName", organisation, role, email, party, sector, motivation,
				       prior_score as "priorKnowledge", language as "participantLanguage", access_needs as "accessNeeds"
				from moubridge.training_registration where id = ?
				""").param(registration).query().singleRow();
	}

	/** Records that somebody does not take part after all. */
	public void cancel(UUID registration) {
		this.jdbc
			.sql("update moubridge.training_registration set cancelled_at = ? where id = ? and cancelled_at is null")
			.params(now(), registration)
			.update();
	}

	/** Returns everybody who ever registered, also those who cancelled. */
	@Transactional(readOnly = true)
	public List<UUID> everRegistered(String reference) {
		return this.jdbc.sql("select id from moubridge.training_registration where reference = ?")
			.param(reference)
			.query(UUID.class)
			.list();
	}

	/** Returns a registration of this training; empty when it was cancelled. */
	@Transactional(readOnly = true)
	public Optional<Registration> activeRegistration(String reference, UUID id) {
		return registrations(reference).stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/**
	 * Whether participants were told how to join: from then on attendance is recorded.
	 */
	@Transactional(readOnly = true)
	public boolean joiningInformationSent(String reference) {
		return this.jdbc
			.sql("select count(*) from moubridge.step where reference = ? and task_key = 'UserTask_RecordAttendance'")
			.param(reference)
			.query(Long.class)
			.single() > 0;
	}

	/** Returns all registrations in the order they came, without those cancelled. */
	@Transactional(readOnly = true)
	public List<Registration> registrations(String reference) {
		return this.jdbc.sql(
				"select * from moubridge.training_registration where reference = ? and cancelled_at is null order by number")
			.param(reference)
			.query(Trainings::registration)
			.list();
	}

	/** Returns a registration of this training; fails if it has none of this id. */
	@Transactional(readOnly = true)
	public Registration registration(String reference, UUID id) {
		return this.jdbc.sql("select * from moubridge.training_registration where id = ? and reference = ?")
			.params(id, reference)
			.query(Trainings::registration)
			.single();
	}

	/** Returns the people who were accepted, in the order they registered. */
	@Transactional(readOnly = true)
	public List<Registration> participants(String reference) {
		return registrations(reference).stream().filter((one) -> one.status() == RegistrationStatus.ACCEPTED).toList();
	}

	/** Records who takes part; a registration that is not named keeps its status. */
	public void select(String reference, Map<UUID, RegistrationStatus> choices) {
		this.jdbc.sql("""
				update moubridge.training_registration r set status = chosen.status
				from unnest(?::uuid[], ?::text[]) as chosen (id, status)
				where r.id = chosen.id and r.reference = ?
				""").params(texts(choices.keySet().stream()), texts(choices.values().stream()), reference).update();
	}

	/** Records who was at a session, numbered from 1. */
	public void recordSession(String reference, int session, LocalDate heldOn, boolean speakerPresent,
			@Nullable String notes, Person by, List<Attendance> attendance) {
		this.jdbc
			.sql("""
					insert into moubridge.training_session (reference, session, held_on, speaker_present, notes, recorded_by)
					values (?, ?, ?, ?, ?, ?)
					on conflict (reference, session) do update
					set held_on = excluded.held_on, speaker_present = excluded.speaker_present, notes = excluded.notes,
					    recorded_by = excluded.recorded_by
					""")
			.params(reference, session, heldOn, speakerPresent, notes, by.id())
			.update();
		this.jdbc.sql("""
				insert into moubridge.training_attendance (reference, session, registration, presence, minutes)
				select ?, ?, * from unnest(?::uuid[], ?::text[], ?::integer[])
				on conflict (reference, session, registration) do update
				set presence = excluded.presence, minutes = excluded.minutes
				""")
			.params(reference, session, texts(attendance.stream().map(Attendance::registration)),
					texts(attendance.stream().map(Attendance::presence)),
					texts(attendance.stream().map(Attendance::minutes)))
			.update();
	}

	/**
	 * Returns in how many of a hundred sessions that were held this person was present or
	 * late, rounded down. Without its speaker a session was not held.
	 */
	@Transactional(readOnly = true)
	public int attendancePercent(String reference, UUID registration) {
		return this.jdbc
			.sql("""
					select coalesce(100 * count(a.registration) filter (where a.presence <> 'ABSENT') / nullif(count(*), 0), 0)
					from moubridge.training_session s
					left join moubridge.training_attendance a
					on a.reference = s.reference and a.session = s.session and a.registration = ?
					where s.reference = ? and s.speaker_present
					""")
			.params(registration, reference)
			.query(Integer.class)
			.single();
	}

	/** Records a participant's feedback. */
	public void feedback(UUID registration, Map<String, Object> fields) {
		this.jdbc
			.sql("""
					insert into moubridge.training_feedback (registration, apply_to_work, instructor_clarity, content_quality,
					                                         logistics, feedback_text, post_test, given_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (registration) do nothing
					""")
			.params(registration, fields.get("applyToWork"), fields.get("instructorClarity"),
					fields.get("contentQuality"), fields.get("logistics"), fields.get("feedbackText"),
					fields.get("postTest"), now())
			.update();
	}

	@Transactional(readOnly = true)
	public boolean gaveFeedback(UUID registration) {
		return this.jdbc.sql("select count(*) from moubridge.training_feedback where registration = ?")
			.param(registration)
			.query(Long.class)
			.single() > 0;
	}

	/** Issues a certificate or letter once; a repeated call changes nothing. */
	public Optional<Certificate> certify(UUID registration, String kind, int attendancePercent) {
		int added = this.jdbc.sql("""
				insert into moubridge.training_certificate (registration, kind, attendance_percent, code, issued_at)
				values (?, ?, ?, ?, ?)
				on conflict (registration) do nothing
				""").params(registration, kind, attendancePercent, code(), now()).update();
		return (added == 1) ? certificate(registration) : Optional.empty();
	}

	/** Returns all certificates and letters of a training. */
	@Transactional(readOnly = true)
	public List<Certificate> certificates(String reference) {
		return this.jdbc.sql("""
				select c.*, r.name, r.organisation from moubridge.training_certificate c
				join moubridge.training_registration r on r.id = c.registration
				where r.reference = ? order by r.number
				""").param(reference).query(Trainings::certificate).list();
	}

	/** Returns what was issued under this code. */
	@Transactional(readOnly = true)
	public Optional<Certificate> certificate(String code) {
		return this.jdbc.sql("""
				select c.*, r.name, r.organisation from moubridge.training_certificate c
				join moubridge.training_registration r on r.id = c.registration where c.code = ?
				""").param(code).query(Trainings::certificate).optional();
	}

	/** Returns the reference of the training that somebody registered for. */
	@Transactional(readOnly = true)
	public String referenceOf(UUID registration) {
		return this.jdbc.sql("select reference from moubridge.training_registration where id = ?")
			.param(registration)
			.query(String.class)
			.single();
	}

	private Optional<Certificate> certificate(UUID registration) {
		return this.jdbc.sql("""
				select c.*, r.name, r.organisation from moubridge.training_certificate c
				join moubridge.training_registration r on r.id = c.registration where r.id = ?
				""").param(registration).query(Trainings::certificate).optional();
	}

	private String code() {
		StringBuilder code = new StringBuilder();
		this.random.ints(12, 0, CODE_LETTERS.length()).forEach((index) -> code.append(CODE_LETTERS.charAt(index)));
		return code.insert(8, '-').insert(4, '-').toString();
	}

	/** All values of a column in one parameter, so that many rows are one statement. */
	private static @Nullable String[] texts(Stream<?> values) {
		return values.map((value) -> (value != null) ? value.toString() : null).toArray(String[]::new);
	}

	private static String language(@Nullable Object chosen) {
		return (chosen != null && List.of("en", "zh", "ms").contains(chosen)) ? (String) chosen : "en";
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Registration registration(ResultSet row, int number) throws SQLException {
		return new Registration(row.getObject("id", UUID.class), row.getInt("number"), row.getString("name"),
				row.getString("organisation"), row.getString("email"), row.getString("party"),
				row.getObject("prior_score", Integer.class), row.getString("language"),
				RegistrationStatus.valueOf(row.getString("status")));
	}

	private static Certificate certificate(ResultSet row, int number) throws SQLException {
		return new Certificate(row.getObject("registration", UUID.class), row.getString("name"),
				row.getString("organisation"), row.getString("kind"), row.getInt("attendance_percent"),
				row.getString("code"), row.getTimestamp("issued_at").toInstant());
	}

}
