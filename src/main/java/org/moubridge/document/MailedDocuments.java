package org.moubridge.document;

import java.util.UUID;

import org.moubridge.notification.Enclosure;
import org.moubridge.notification.Enclosures;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets documents go along with mails: who writes the mail says whom they are for. */
@Component
@Transactional(readOnly = true)
class MailedDocuments implements Enclosures {

	private final DocumentRegister register;

	private final FileStore files;

	MailedDocuments(DocumentRegister register, FileStore files) {
		this.register = register;
		this.files = files;
	}

	@Override
	public Enclosure open(UUID id) {
		DocumentVersion version = this.register.ofVersion(id)
			.stream()
			.flatMap((document) -> document.versions().stream())
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(UnknownDocument::new);
		return new Enclosure(version.name(), version.mediaType(), this.files.get(id));
	}

}
