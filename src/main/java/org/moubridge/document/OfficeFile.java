package org.moubridge.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file of Word, Excel or PowerPoint: a zip with certain parts and without others. Both
 * ways of reading a zip must see the same: part by part from the start, and by the list
 * at the end.
 */
final class OfficeFile {

	private static final int MOST_PARTS = 5_000;

	private static final long LARGEST_UNPACKED = 200L << 20;

	private static final int LARGEST_READ = 1 << 20;

	private static final String TYPES = "[Content_Types].xml";

	private static final Map<String, FileType> MAIN_PARTS = Map.of("word/document.xml", FileType.DOCX,
			"xl/workbook.xml", FileType.XLSX, "ppt/presentation.xml", FileType.PPTX);

	/** Macros, controls and packed programs, and what makes a zip a program of Java. */
	private static final Pattern ACTIVE = Pattern
		.compile("(?i)(.*/)?(vbaproject|vbadata|activex|macrosheets|oleobject|meta-inf).*"
				+ "|.*\\.(exe|dll|com|scr|class|jar|js|vbs|bat|cmd|ps1|hta|lnk|msi|sh)");

	private static final Pattern OUTSIDE = Pattern.compile("(?s)(/.*)|(.*(\\\\|:|\\.\\./).*)");

	/** A template that is fetched when the file is opened brings its own macros. */
	private static final Pattern REMOTE_TEMPLATE = Pattern.compile(
			"<Relationship\\b(?=[^>]*attachedTemplate)(?=[^>]*Target\\s*=\\s*[\"']\\s*(https?:|ftp:|//|\\\\\\\\|file:////))",
			Pattern.CASE_INSENSITIVE);

	private final byte[] content;

	private final List<String> names = new ArrayList<>();

	private long unpacked;

	private String types = "";

	private OfficeFile(byte[] content) {
		this.content = content;
	}

	/** Refuses what is not a plain Office file. */
	static FileType typeOf(byte[] content) {
		return new OfficeFile(content).type();
	}

	private FileType type() {
		try {
			readParts();
			if (!this.names.equals(sorted(new Zip(this.content).names()))) {
				throw new FileUnusable("error.document.two-in-one");
			}
		}
		catch (IOException | IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw new FileUnusable("error.document.damaged");
		}
		List<FileType> found = this.names.stream().filter(MAIN_PARTS::containsKey).map(MAIN_PARTS::get).toList();
		if (found.size() != 1 || !this.types.contains(found.get(0).mediaType() + ".main+xml")) {
			throw new FileUnusable("error.document.type");
		}
		return found.get(0);
	}

	private void readParts() throws IOException {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(this.content))) {
			for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				this.names.add(part.getName());
				requireHarmless(part.getName());
				look(part.getName(), unpack(zip));
			}
		}
		this.names.sort(null);
		var different = new HashSet<String>();
		if (!this.names.stream().allMatch((name) -> different.add(name.toLowerCase(Locale.ROOT)))) {
			throw new FileUnusable("error.document.damaged");
		}
	}

	private void requireHarmless(String name) {
		if (this.names.size() > MOST_PARTS) {
			throw new FileUnusable("error.document.bomb");
		}
		if (OUTSIDE.matcher(name).matches()) {
			throw new FileUnusable("error.document.damaged");
		}
		if (ACTIVE.matcher(name).matches()) {
			throw new FileUnusable("error.document.active");
		}
	}

	private void look(String name, String text) {
		if (name.equals(TYPES)) {
			this.types = text;
		}
		boolean macros = name.equals(TYPES)
				&& text.toLowerCase(Locale.ROOT).matches("(?s).*(macroenabled|vbaproject).*");
		if (macros || name.endsWith(".rels") && REMOTE_TEMPLATE.matcher(text).find()) {
			throw new FileUnusable("error.document.active");
		}
	}

	/** Returns the beginning of the part; the rest is only counted. */
	private String unpack(ZipInputStream zip) throws IOException {
		var text = new ByteArrayOutputStream();
		byte[] piece = new byte[8192];
		for (int count = zip.read(piece); count >= 0; count = zip.read(piece)) {
			this.unpacked += count;
			if (this.unpacked > LARGEST_UNPACKED) {
				throw new FileUnusable("error.document.bomb");
			}
			if (text.size() < LARGEST_READ) {
				text.write(piece, 0, count);
			}
		}
		return text.toString(StandardCharsets.UTF_8);
	}

	private static List<String> sorted(List<String> names) {
		return names.stream().sorted().toList();
	}

}
