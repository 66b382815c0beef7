package org.moubridge.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

import org.springframework.stereotype.Component;

/**
 * Finds out what a file is by its content alone: neither its name nor what the sender
 * says it is counts. What could be taken for two things is refused.
 */
@Component
class FileCheck {

	private static final byte[] PDF_START = ascii("%PDF-");

	private static final byte[] PNG_END = { 0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82 };

	private final Detector detector = MimeTypes.getDefaultMimeTypes();

	private final DocumentSettings settings;

	FileCheck(DocumentSettings settings) {
		this.settings = settings;
	}

	/** Refuses what is not taken, in a sentence. */
	FileType typeOf(byte[] content) {
		if (content.length == 0) {
			throw new FileUnusable("error.document.empty");
		}
		if (content.length > this.settings.largest().toBytes()) {
			throw new FileUnusable("error.document.too-large", this.settings.megabytes());
		}
		var zip = new Zip(content);
		if (zip.startsAsZip()) {
			return OfficeFile.typeOf(content);
		}
		FileType type = sniffed(content);
		if (zip.endsAsZip()) {
			throw new FileUnusable("error.document.two-in-one");
		}
		return type;
	}

	private FileType sniffed(byte[] content) {
		String found = detect(content);
		boolean taken = switch (found) {
			case "application/pdf" -> startsWith(content, PDF_START);
			case "image/png" -> endsWith(content, PNG_END);
			case "image/jpeg" -> true;
			case "text/plain" -> isText(content);
			case "application/octet-stream" -> isText(content) && isChinese(content);
			default -> false;
		};
		if (!taken) {
			throw new FileUnusable("error.document.type");
		}
		return switch (found) {
			case "application/pdf" -> FileType.PDF;
			case "image/png" -> FileType.PNG;
			case "image/jpeg" -> FileType.JPEG;
			default -> FileType.TEXT;
		};
	}

	private String detect(byte[] content) {
		try {
			return this.detector.detect(new ByteArrayInputStream(content), new Metadata()).getBaseType().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** In whatever encoding, texts have no control characters but blanks. */
	private static boolean isText(byte[] content) {
		for (byte one : content) {
			if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
				return false;
			}
		}
		return true;
	}

	/** As programs in China write texts to this day; Tika knows only UTF-8. */
	private static boolean isChinese(byte[] content) {
		try {
			Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(content));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean startsWith(byte[] content, byte[] start) {
		return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
	}

	private static boolean endsWith(byte[] content, byte[] end) {
		int from = content.length - end.length;
		return from >= 0 && Arrays.equals(content, from, content.length, end, 0, end.length);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
