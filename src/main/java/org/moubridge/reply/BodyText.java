package org.moubridge.reply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import org.jspecify.annotations.Nullable;

/** The text of a mail: the plain one, or that of the HTML when there is no other. */
final class BodyText {

	private static final Charset GB18030 = Charset.forName("GB18030");

	/** Programs name the smaller set and use characters of the larger. */
	private static final Set<String> PARTS_OF_GB18030 = Set.of("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936",
			"euc-cn", "gb18030");

	private BodyText() {
	}

	static String of(RawMail mail) {
		try {
			return text(mail.message());
		}
		catch (MessagingException | IOException ex) {
			return "";
		}
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
			return "";
		}
		if (part.isMimeType("text/html")) {
			return HtmlText.of(decoded(part));
		}
		if (part.isMimeType("text/plain")) {
			return decoded(part);
		}
		return (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts)
				? text(parts, part.isMimeType("multipart/alternative")) : "";
	}

	/** Of alternatives the plain text, else the first part that says something. */
	private static String text(Multipart parts, boolean alternatives) throws MessagingException, IOException {
		String first = "";
		for (int number = 0; number < parts.getCount(); number++) {
			Part part = parts.getBodyPart(number);
			String text = (first.isBlank() || alternatives && part.isMimeType("text/plain")) ? text(part) : "";
			if (alternatives && part.isMimeType("text/plain") && !text.isBlank()) {
				return text;
			}
			first = first.isBlank() ? text : first;
		}
		return first;
	}

	private static String decoded(Part part) throws MessagingException, IOException {
		byte[] bytes = part.getInputStream().readAllBytes();
		Charset charset = charset(part.getContentType());
		if (charset != null) {
			return new String(bytes, charset);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, GB18030);
		}
	}

	/** Returns null when the mail does not say, or says something unknown. */
	private static @Nullable Charset charset(String type) {
		try {
			String name = new ContentType(type).getParameter("charset");
			if (name == null || name.equalsIgnoreCase("us-ascii")) {
				return null;
			}
			return PARTS_OF_GB18030.contains(name.toLowerCase(Locale.ROOT)) ? GB18030 : Charset.forName(name);
		}
		catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

}
