package org.moubridge.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.moubridge.document.Audience;
import org.moubridge.document.Document;
import org.moubridge.document.Documents;
import org.moubridge.document.Filing;
import org.moubridge.document.Kind;
import org.moubridge.document.Someone;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps each letter as a document with its hash: one for each language and whom it is
 * about, with a version for each time it was written.
 */
@Repository
@Transactional
class LetterRegister {

	private final JdbcClient jdbc;

	private final Documents documents;

	LetterRegister(JdbcClient jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/**
	 * Keeps a letter.
	 * @param subject whom it is about; empty when about nobody
	 * @return the version that was kept
	 */
	public UUID keep(String reference, LetterKind kind, String subject, Locale language, Audience audience, String name,
			byte[] pdf) {
		Optional<UUID> before = find(reference, kind, subject, language);
		if (before.isPresent()) {
			return this.documents.renew(before.get(), name, pdf, Someone.product()).newest().id();
		}
		Document document = this.documents.keep(new Filing(reference, Kind.LETTER, audience), name, pdf,
				Someone.product());
		this.jdbc.sql("""
				insert into moubridge.letter (reference, kind, subject, language, document) values (?, ?, ?, ?, ?)
				""").params(reference, kind.name(), subject, language.getLanguage(), document.id()).update();
		return document.newest().id();
	}

	private Optional<UUID> find(String reference, LetterKind kind, String subject, Locale language) {
		return this.jdbc.sql("""
				select document from moubridge.letter
				where reference = ? and kind = ? and subject = ? and language = ?
				""").params(reference, kind.name(), subject, language.getLanguage()).query(UUID.class).optional();
	}

}
