package org.moubridge.document;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import org.moubridge.access.Person;
import org.moubridge.access.Sha256;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out files to those who may read them, and notes it. */
@Service
@Transactional
public class Reading {

	private final DocumentRegister register;

	private final FileStore files;

	private final DocumentAccess access;

	private final Shelves shelves;

	private final Clock clock;

	Reading(DocumentRegister register, FileStore files, DocumentAccess access, Shelves shelves, Clock clock) {
		this.register = register;
		this.files = files;
		this.access = access;
		this.shelves = shelves;
		this.clock = clock;
	}

	/** Returns the documents that this person reads, the newest first. */
	@Transactional(readOnly = true)
	List<Document> of(Shelf shelf, Person reader) {
		return this.register.of(shelf.reference())
			.stream()
			.filter((document) -> document.audience().includes(reader, document.party(), shelf.parties()))
			.toList();
	}

	/** Returns a version's file; throws {@link UnknownDocument} if it is not for her. */
	StoredFile open(UUID version, Person reader, String network) {
		return open(version, (document) -> {
			Shelf shelf = this.shelves.get(document.reference(), reader);
			return document.audience().includes(reader, document.party(), shelf.parties());
		}, Someone.signedIn(reader, network));
	}

	/** Returns a file that the guest sent herself; see {@link #open}. */
	public StoredFile openOwn(UUID version, Someone guest) {
		UUID task = Objects.requireNonNull(guest.guestTask());
		return open(version, (document) -> task.equals(document.guestTask()), guest);
	}

	private StoredFile open(UUID id, Predicate<Document> allowed, Someone by) {
		DocumentVersion version = this.register.ofVersion(id)
			.filter(allowed)
			.stream()
			.flatMap((document) -> document.versions().stream())
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(UnknownDocument::new);
		byte[] content = this.files.get(id);
		if (!Sha256.hex(content).equals(version.sha256())) {
			throw new IllegalStateException("file " + id + " is not what was kept");
		}
		this.access.note(id, DocumentAccess.Act.READ, by, this.clock.instant());
		return new StoredFile(version.name(), version.mediaType(), content);
	}

}
