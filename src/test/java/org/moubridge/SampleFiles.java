package org.moubridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people have them, and as attackers make them. */
public final class SampleFiles {

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

	private SampleFiles() {
	}

	public static byte[] pdf() {
		return bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
	}

	/** One grey dot. */
	public static byte[] png() {
		return join(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' },
				chunk("IHDR", new byte[] { 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0 }),
				chunk("IDAT", new byte[] { 0x78, (byte) 0x9c, 0x63, 0x68, 0, 0, 0, (byte) 0x82, 0, (byte) 0x81 }),
				chunk("IEND", new byte[0]));
	}

	/**
	 * @param comment what stands in the comment of the picture
	 */
	public static byte[] jpeg(String comment) {
		byte[] text = bytes(comment);
		int length = text.length + 2;
		return join(
				new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0,
						0, 1, 0, 1, 0, 0, (byte) 0xFF, (byte) 0xFE, (byte) (length >> 8), (byte) length },
				text, new byte[] { (byte) 0xFF, (byte) 0xD9 });
	}

	public static byte[] docx() {
		return zip(docxParts());
	}

	public static byte[] xlsx() {
		return office("xl/workbook.xml", "spreadsheetml.sheet");
	}

	public static byte[] pptx() {
		return office("ppt/presentation.xml", "presentationml.presentation");
	}

	/** The parts of a document of Word, to be spoiled. */
	public static Map<String, byte[]> docxParts() {
		return parts("word/document.xml", "wordprocessingml.document");
	}

	public static byte[] zip(Map<String, byte[]> parts) {
		var file = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(file)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 12, 0));
				zip.putNextEntry(entry);
				zip.write(part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	public static byte[] join(byte[]... pieces) {
		var all = new ByteArrayOutputStream();
		for (byte[] piece : pieces) {
			all.writeBytes(piece);
		}
		return all.toByteArray();
	}

	public static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] office(String main, String type) {
		return zip(parts(main, type));
	}

	private static Map<String, byte[]> parts(String main, String type) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes("<Types><Override PartName=\"/" + main + "\" ContentType=\"" + OFFICE
				+ type + ".main+xml\"/></Types>"));
		parts.put("_rels/.rels", bytes("<Relationships/>"));
		parts.put(main, bytes("<document>Valuation</document>"));
		return parts;
	}

	private static byte[] chunk(String type, byte[] data) {
		byte[] checked = join(type.getBytes(StandardCharsets.US_ASCII), data);
		var crc = new CRC32();
		crc.update(checked);
		return join(number(data.length), checked, number((int) crc.getValue()));
	}

	private static byte[] number(int value) {
		return new byte[] { (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value };
	}

}
