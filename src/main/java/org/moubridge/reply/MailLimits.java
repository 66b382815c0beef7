package org.moubridge.reply;

import java.io.IOException;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;

/** How much is read of a mail: who writes a bomb gets nowhere. */
final class MailLimits {

	private static final int DEPTH = 8;

	private static final int PARTS = 60;

	private int parts;

	private MailLimits() {
	}

	/** Whether the mail is built like one that people send. */
	static boolean allow(RawMail mail) {
		try {
			return new MailLimits().allow(mail.message(), DEPTH);
		}
		catch (MessagingException | IOException ex) {
			return false;
		}
	}

	private boolean allow(Part part, int depth) throws MessagingException, IOException {
		if (++this.parts > PARTS || depth == 0) {
			return false;
		}
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
			int count = multipart.getCount();
			for (int number = 0; number < count; number++) {
				if (!allow(multipart.getBodyPart(number), depth - 1)) {
					return false;
				}
			}
		}
		return true;
	}

}
