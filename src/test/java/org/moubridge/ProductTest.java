package org.moubridge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.moubridge.guest.RegistrationReminderScan;
import org.moubridge.initiative.ReminderScan;
import org.moubridge.story.CountedStatements;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole product on a real PostgreSQL, a real port, and real mail; all such
 * tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { EmbeddedDatabase.class, MailServer.class, OwnAddress.class })
@Import({ TestPeople.class, Office.class, TrainingLife.class, Robot.class, MailLinks.class, TakenFlows.class,
		CountedStatements.class, ReminderScan.class, RegistrationReminderScan.class })
@ActiveProfiles("test")
public @interface ProductTest {

}
