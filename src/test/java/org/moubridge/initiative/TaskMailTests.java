package org.moubridge.initiative;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.moubridge.Office;
import org.moubridge.ProductTest;
import org.moubridge.notification.Addressee;
import org.moubridge.notification.MailTemplate;
import org.moubridge.notification.MessageStatus;
import org.moubridge.notification.OutgoingMail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class TaskMailTests {

	@Test
	void isNotSentWhenTheTaskWasDoneMeanwhile(@Autowired Office office, @Autowired TaskMail context) {
		String reference = new TrainingWalk(office).drafted();
		OutgoingMail mail = aboutTask(reference, office.task(reference, "Agree curriculum").getId());
		assertThat(context.relevant(mail)).isTrue();
		office.complete("zgc-coordinator", reference, "Agree curriculum", Map.of("agreement", "AGREED"));
		assertThat(context.relevant(mail)).isFalse();
	}

	@Test
	void knowsTheTaskByANameThatEveryLanguageTranslates(@Autowired Office office, @Autowired JdbcClient jdbc) {
		String reference = new TrainingWalk(office).drafted();
		assertThat(jdbc.sql("""
				select data->>'step' from moubridge.message
				where initiative = ? and template = 'TASK_WAITING' and data->>'task' = 'Agree curriculum'
				""").param(reference).query(String.class).list()).isNotEmpty().containsOnly("UserTask_AgreeCurriculum");
	}

	private static OutgoingMail aboutTask(String reference, String task) {
		var to = new Addressee("zgc-coordinator", "zgc", "Lin", "zgc-coordinator@moubridge.example", Locale.ENGLISH);
		return new OutgoingMail(UUID.randomUUID(), MailTemplate.TASK_WAITING, to, reference, task, Map.of(),
				"<1@moubridge.example>", MessageStatus.WAITING, Instant.EPOCH);
	}

}
