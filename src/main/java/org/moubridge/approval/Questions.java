package org.moubridge.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.moubridge.access.NotAllowed;
import org.moubridge.access.People;
import org.moubridge.access.Person;
import org.moubridge.access.Refusal;
import org.moubridge.access.TooLate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions of those who are to decide, to those who proposed. They decide nothing and
 * stop no deadline.
 */
@Service
@Transactional
public class Questions {

	/** In characters, of a question and of its answer. */
	public static final int LONGEST = 2000;

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}&&[^\\n\\r\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

	private final JdbcClient jdbc;

	private final ApprovalRequests requests;

	private final ApprovalMails mails;

	private final People people;

	private final Approvers approvers;

	private final ApprovalSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Questions(JdbcClient jdbc, ApprovalRequests requests, ApprovalMails mails, People people, Approvers approvers,
			ApprovalSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.mails = mails;
		this.people = people;
		this.approvers = approvers;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks the coordinators of the leading party; who is asked to decide may do so some
	 * times a day.
	 */
	public void ask(UUID id, Person asker, String text) {
		ApprovalRequest request = this.requests.locked(id);
		if (!request.isOpen() || request.taskId() == null) {
			throw new TooLate("error.decision.already");
		}
		if (!this.approvers.mayAnswer(request, asker)) {
			throw new NotAllowed("error.decision.not-asked");
		}
		String checked = checked(text);
		if (askedSince(asker.id(), this.clock.instant().minus(1, ChronoUnit.DAYS)) >= this.settings.questionsPerDay()) {
			throw new Refusal("error.question.enough", this.settings.questionsPerDay());
		}
		var question = new Question(UUID.randomUUID(), id, request.subject().reference(), asker.id(), checked,
				this.clock.instant(), null, null, null);
		add(question);
		this.mails.question(request, question, asker);
		this.events.publishEvent(new QuestionAsked(question.reference(), asker, checked));
	}

	/** Answers a question, once; the asker gets a mail. */
	public void answer(String reference, UUID id, Person coordinator, String text) {
		Question question = find(id).filter((one) -> one.reference().equals(reference))
			.orElseThrow(() -> new TooLate("error.question.gone"));
		ApprovalRequest request = this.requests.find(question.request()).orElseThrow();
		if (!coordinator.coordinates(request.subject().leadParty())) {
			throw new NotAllowed("error.initiative.lead-only");
		}
		String answer = checked(text);
		if (!keepAnswer(id, coordinator, answer)) {
			throw new TooLate("error.question.gone");
		}
		this.mails.answer(request, question, this.people.get(question.asker()), coordinator, answer);
		this.events.publishEvent(new QuestionAnswered(reference, coordinator, answer));
	}

	/** Returns what was asked about an initiative, oldest first. */
	@Transactional(readOnly = true)
	public List<Question> of(String reference) {
		return this.jdbc.sql("select * from moubridge.question where reference = ? order by asked_at, id")
			.param(reference)
			.query(Questions::question)
			.list();
	}

	private static String checked(String text) {
		String typed = text.strip();
		if (!Answers.saysSomething(typed)) {
			throw new QuestionUnusable("error.question.missing");
		}
		int length = typed.codePointCount(0, typed.length());
		if (length > LONGEST) {
			throw new QuestionUnusable("error.question.too-long", LONGEST, length);
		}
		if (INVISIBLE.matcher(typed).find()) {
			throw new QuestionUnusable("error.question.invisible");
		}
		return typed;
	}

	private Optional<Question> find(UUID id) {
		return this.jdbc.sql("select * from moubridge.question where id = ?")
			.param(id)
			.query(Questions::question)
			.optional();
	}

	private long askedSince(String asker, Instant since) {
		return this.jdbc.sql("select count(*) from moubridge.question where asker = ? and asked_at > ?")
			.params(asker, Timestamp.from(since))
			.query(Long.class)
			.single();
	}

	private void add(Question question) {
		this.jdbc.sql("""
				insert into moubridge.question (id, request, reference, asker, text, asked_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(question.id(), question.request(), question.reference(), question.asker(), question.text(),
					Timestamp.from(question.askedAt()))
			.update();
	}

	private boolean keepAnswer(UUID id, Person coordinator, String answer) {
		return this.jdbc.sql("""
				update moubridge.question set answer = ?, answered_by = ?, answered_at = ?
				where id = ? and answered_at is null
				""").params(answer, coordinator.id(), Timestamp.from(this.clock.instant()), id).update() == 1;
	}

	private static Question question(ResultSet row, int number) throws SQLException {
		Timestamp answered = row.getTimestamp("answered_at");
		return new Question(row.getObject("id", UUID.class), row.getObject("request", UUID.class),
				row.getString("reference"), row.getString("asker"), row.getString("text"),
				row.getTimestamp("asked_at").toInstant(), row.getString("answer"), row.getString("answered_by"),
				instant(answered));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

}
