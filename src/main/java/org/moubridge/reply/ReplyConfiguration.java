package org.moubridge.reply;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the mailbox when the settings name one. */
@Configuration
class ReplyConfiguration {

	@Bean
	Words replyWords() {
		return Words.load();
	}

	@Bean
	@ConditionalOnProperty("moubridge.reply.host")
	Mailbox replyMailbox(ReplySettings settings, Inbox inbox) {
		return new Mailbox(settings, inbox);
	}

	@Bean
	@ConditionalOnProperty("moubridge.reply.host")
	MailboxReader mailboxReader(Mailbox mailbox, ReplySettings settings) {
		return new MailboxReader(mailbox, settings.poll());
	}

}
