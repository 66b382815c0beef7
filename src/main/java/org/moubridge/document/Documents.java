package org.moubridge.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moubridge.access.People;
import org.moubridge.access.Sha256;
import org.moubridge.initiative.Timeline;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps documents. A file is looked at before it is kept, and never changed or taken away
 * after; filing again under a document makes its next version.
 */
@Service
@Transactional
public class Documents {

	private static final Logger log = LoggerFactory.getLogger(Documents.class);

	private final DocumentRegister register;

	private final FileStore files;

	private final FileCheck check;

	private final DocumentAccess access;

	private final Shelves shelves;

	private final Timeline timeline;

	private final People people;

	private final DocumentSettings settings;

	private final Clock clock;

	Documents(DocumentRegister register, FileStore files, FileCheck check, DocumentAccess access, Shelves shelves,
			Timeline timeline, People people, DocumentSettings settings, Clock clock) {
		this.register = register;
		this.files = files;
		this.check = check;
		this.access = access;
		this.shelves = shelves;
		this.timeline = timeline;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Keeps a file as a new document; throws {@link FileUnusable} when it is not one that
	 * is taken, or there are too many already. Whether this is for {@code by} to do is
	 * the caller's question.
	 * @param name what it was called; it is kept as people may see it
	 */
	public Document keep(Filing filing, String name, byte[] content, Someone by) {
		FileType type = this.check.typeOf(content);
		this.shelves.hold(filing.reference());
		requireRoom(filing.reference(), by.guestTask());
		UUID document = this.register.add(filing, by, this.clock.instant());
		return add(document, 1, FileName.of(name, type), type, content, by);
	}

	/**
	 * Keeps a file as the next version of a document; throws {@link UnknownDocument} when
	 * it is none of {@code by}, else see {@link #keep}.
	 */
	public Document renew(UUID document, String name, byte[] content, Someone by) {
		Document before = this.register.find(document)
			.filter((one) -> one.isRenewedBy(by))
			.orElseThrow(UnknownDocument::new);
		FileType type = this.check.typeOf(content);
		this.shelves.hold(before.reference());
		requireRoom(before.reference(), by.guestTask());
		int last = this.register.find(document).orElseThrow().newest().number();
		return add(document, last + 1, FileName.of(name, type), type, content, by);
	}

	/** Returns what a guest sent for her task, the newest first. */
	@Transactional(readOnly = true)
	public List<Document> ofTask(UUID guestTask) {
		return this.register.ofTask(guestTask);
	}

	private Document add(UUID document, int number, String name, FileType type, byte[] content, Someone by) {
		Instant now = this.clock.instant();
		var version = new DocumentVersion(UUID.randomUUID(), number, name, type.mediaType(), content.length,
				Sha256.hex(content), by.person(), by.name(), by.source(), now);
		this.register.add(document, version, by.consent());
		this.files.put(version.id(), content);
		this.access.note(version.id(), DocumentAccess.Act.ADDED, by, now);
		Document kept = this.register.find(document).orElseThrow();
		tell(kept, by);
		log.info("{}: version {} of document {} was added, {} bytes", kept.reference(), number, document,
				content.length);
		return kept;
	}

	/** What happened to a document that not everybody reads is for nobody else. */
	private void tell(Document document, Someone by) {
		if (Shelves.isMou(document.reference())) {
			return;
		}
		if (by.source() == Source.LINK) {
			this.timeline.add(document.reference(), "document-by-link", null, Map.of("guest", by.name()));
		}
		else if (document.audience() == Audience.EVERYBODY) {
			String fact = (by.source() == Source.SYSTEM) ? "document-written" : "document-added";
			this.timeline.add(document.reference(), fact,
					(by.person() != null) ? this.people.find(by.person()).orElse(null) : null,
					Map.of("name", document.newest().name(), "version", Integer.toString(document.newest().number())));
		}
	}

	private void requireRoom(String reference, @Nullable UUID guestTask) {
		if (guestTask != null && count(this.register.ofTask(guestTask)) >= this.settings.perTask()) {
			throw new FileUnusable("error.document.too-many", this.settings.perTask());
		}
		if (count(this.register.of(reference)) >= this.settings.perReference()) {
			throw new FileUnusable("error.document.too-many", this.settings.perReference());
		}
	}

	private static int count(List<Document> documents) {
		return documents.stream().mapToInt((document) -> document.versions().size()).sum();
	}

}
