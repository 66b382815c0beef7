package org.moubridge.reply;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that answers and returned mails arrive in.
 *
 * @param host the IMAP server; nothing is read when none is set
 * @param tls whether the connection is encrypted from its beginning
 * @param poll how often the mailbox is looked at when the server does not offer IDLE, and
 * after a failure
 * @param authservId the name under which the own mail server writes
 * {@code Authentication-Results} (RFC 8601); it has to remove those of others with this
 * name. Null when it writes none: then every answer has to be confirmed on the page
 * @param largest larger mails are left in the mailbox unread, flagged for a person
 * @param answersPerDay so many mails we write to one address in a day because of mails
 * from it
 */
@ConfigurationProperties("moubridge.reply")
record ReplySettings(@Nullable String host, @DefaultValue("993") int port, @DefaultValue("") String user,
		@DefaultValue("") String password, @DefaultValue("INBOX") String folder, @DefaultValue("true") boolean tls,
		@DefaultValue("30s") Duration poll, @Nullable String authservId, @DefaultValue("5MB") DataSize largest,
		@DefaultValue("5") int answersPerDay) {
}
