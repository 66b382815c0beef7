package org.moubridge.process.delivermail;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;

import org.moubridge.EmbeddedDatabase;
import org.moubridge.Office;
import org.moubridge.OwnAddress;
import org.moubridge.TestPeople;

import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole product in front of a mail server that says what the test wants;
 * all such tests share one context, in which time between attempts is short. They come
 * after the tests with the common context, for the engine's REST answers for the engine
 * that started last.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "moubridge.deliver-mail.poll=100ms", "moubridge.deliver-mail.retries=200ms,300ms",
				"moubridge.deliver-mail.pause=200ms", "moubridge.deliver-mail.longest-pause=400ms",
				"moubridge.notification.allow=moubridge.example,busy.example",
				"spring.mail.properties.mail.smtp.timeout=1000" })
@ContextConfiguration(initializers = { EmbeddedDatabase.class, MailRoom.Server.class, OwnAddress.class })
@Import({ TestPeople.class, Office.class, MailRoom.class })
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("test")
@Order(Integer.MAX_VALUE - 1)
@interface DeliveryTest {

}
