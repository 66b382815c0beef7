package org.moubridge.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** The mails of the demo as files, since its mail server forgets them when it stops. */
class KeptMails {

	private final Path directory;

	private final AtomicInteger last = new AtomicInteger();

	KeptMails(Path directory) {
		this.directory = directory;
	}

	/** Returns all mails in the order they came. */
	List<KeptMail> load() {
		try {
			Files.createDirectories(this.directory);
			try (var files = Files.list(this.directory)) {
				return files.filter((file) -> file.toString().endsWith(".eml")).sorted().map(this::read).toList();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void keep(String address, MimeMessage mail) throws MessagingException {
		String name = String.format(Locale.ROOT, "%06d %s.eml", this.last.incrementAndGet(),
				URLEncoder.encode(address, StandardCharsets.UTF_8));
		Path unfinished = this.directory.resolve(name + ".part");
		try {
			try (OutputStream file = Files.newOutputStream(unfinished)) {
				mail.writeTo(file);
			}
			Files.move(unfinished, this.directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new MessagingException("The mail could not be kept", ex);
		}
	}

	private KeptMail read(Path file) {
		String[] name = file.getFileName().toString().replace(".eml", "").split(" ", 2);
		this.last.set(Integer.parseInt(name[0]));
		try (InputStream content = Files.newInputStream(file)) {
			return new KeptMail(URLDecoder.decode(name[1], StandardCharsets.UTF_8),
					new MimeMessage((Session) null, content));
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(file + " cannot be read as a mail", ex);
		}
	}

	/** A mail in the mailbox of one address. */
	record KeptMail(String address, MimeMessage content) {
	}

}
