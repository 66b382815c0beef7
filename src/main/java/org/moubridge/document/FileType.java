package org.moubridge.document;

import java.util.List;

/** What kinds of files are taken, and the endings that their names have. */
enum FileType {

	PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPEG("image/jpeg", "jpg", "jpeg"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	TEXT("text/plain", "txt", "csv");

	private final String mediaType;

	private final List<String> endings;

	FileType(String mediaType, String... endings) {
		this.mediaType = mediaType;
		this.endings = List.of(endings);
	}

	String mediaType() {
		return this.mediaType;
	}

	List<String> endings() {
		return this.endings;
	}

}
