package org.moubridge.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** Takes files from forms and files them. */
@Component
public class Uploads {

	private final Documents documents;

	private final DocumentSettings settings;

	Uploads(Documents documents, DocumentSettings settings) {
		this.documents = documents;
		this.settings = settings;
	}

	/**
	 * Keeps what a form sent; throws {@link FileUnusable} when it is not taken.
	 * @param file null when the form had none
	 * @param renews the id of the document whose next version it is; empty for a new one
	 */
	public void keep(@Nullable MultipartFile file, Filing filing, String renews, Someone by) {
		if (file == null || !StringUtils.hasLength(file.getOriginalFilename())) {
			throw new FileUnusable("error.document.none");
		}
		if (file.getSize() > this.settings.largest().toBytes()) {
			throw tooLarge();
		}
		if (renews.isEmpty()) {
			this.documents.keep(filing, file.getOriginalFilename(), content(file), by);
		}
		else {
			this.documents.renew(id(renews), file.getOriginalFilename(), content(file), by);
		}
	}

	/** Returns what is said of a file that was not even looked at. */
	public FileUnusable tooLarge() {
		return new FileUnusable("error.document.too-large", this.settings.megabytes());
	}

	/** Returns the largest size that is taken, in bytes. */
	public long largest() {
		return this.settings.largest().toBytes();
	}

	/** Returns the id that was sent; throws {@link UnknownDocument} for anything else. */
	public static UUID id(String typed) {
		return Optional.of(typed)
			.filter((text) -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
			.map(UUID::fromString)
			.orElseThrow(UnknownDocument::new);
	}

	private static byte[] content(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
