package org.moubridge.process.delivermail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A mail server that says what a test wants it to say. */
class ScriptedMailServer {

	private static final Map<String, String> USUAL = Map.of("EHLO", "250 ready", "HELO", "250 ready", "MAIL",
			"250 sender ok", "RCPT", "250 recipient ok", "DATA", "354 go on", ".", "250 queued as 4711", "QUIT",
			"221 bye");

	private final Map<String, Queue<Reply>> script = new ConcurrentHashMap<>();

	private final List<String> offered = new CopyOnWriteArrayList<>();

	private final List<String> mails = new CopyOnWriteArrayList<>();

	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	private final AtomicInteger calls = new AtomicInteger();

	private final int port;

	private volatile Consumer<String> reader = (mail) -> {
	};

	private volatile String breaker = "";

	private volatile ServerSocket socket;

	ScriptedMailServer() {
		this.socket = open(0);
		this.port = this.socket.getLocalPort();
		listen();
	}

	int port() {
		return this.port;
	}

	/** Answers the command (or "." for the end of a mail) like this once. */
	void answer(String command, String reply) {
		answer(command, reply, Duration.ZERO);
	}

	/** Answers like this once, after so long. */
	void answer(String command, String reply, Duration delay) {
		this.script.computeIfAbsent(command, (key) -> new ConcurrentLinkedQueue<>()).add(new Reply(reply, delay));
	}

	/** Hangs up whenever a line has this in it. */
	void hangUpAt(String text) {
		this.breaker = text;
	}

	/** Lets somebody look at each mail before it is answered. */
	void show(Consumer<String> reader) {
		this.reader = reader;
	}

	/** Returns the Message-ID of each mail that was offered in full, accepted or not. */
	List<String> offered() {
		return this.offered;
	}

	/** Returns each mail that was offered in full, accepted or not. */
	List<String> mails() {
		return this.mails;
	}

	/** Returns how often somebody has connected. */
	int calls() {
		return this.calls.get();
	}

	void forget() {
		this.script.clear();
		this.offered.clear();
		this.mails.clear();
		this.breaker = "";
		this.reader = (mail) -> {
		};
	}

	void stop() throws IOException {
		this.socket.close();
		for (Socket connection : this.connections) {
			connection.close();
		}
	}

	void start() {
		if (this.socket.isClosed()) {
			this.socket = open(this.port);
			listen();
		}
	}

	private void listen() {
		ServerSocket current = this.socket;
		background(() -> accept(current));
	}

	private void accept(ServerSocket current) {
		while (!current.isClosed()) {
			try {
				Socket client = current.accept();
				this.calls.incrementAndGet();
				background(() -> serve(client));
			}
			catch (IOException ex) {
				// the test has closed it
			}
		}
	}

	private void serve(Socket client) {
		this.connections.add(client);
		try (client) {
			talk(client);
		}
		catch (IOException ex) {
			// the client or the test has hung up
		}
		finally {
			this.connections.remove(client);
		}
	}

	private void talk(Socket client) throws IOException {
		var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		say(client, "220 scripted");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			breakAt(line);
			String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
			String reply = say(client, command);
			if (command.equals("DATA") && reply.startsWith("354")) {
				read(in);
				say(client, ".");
			}
		}
	}

	private void read(BufferedReader in) throws IOException {
		var mail = new StringBuilder();
		String id = "";
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			breakAt(line);
			mail.append(line).append('\n');
			if (line.startsWith("Message-ID: ")) {
				id = line.substring("Message-ID: ".length());
			}
		}
		this.offered.add(id);
		this.mails.add(mail.toString());
		this.reader.accept(mail.toString());
	}

	private void breakAt(String line) throws IOException {
		if (!this.breaker.isEmpty() && line.contains(this.breaker)) {
			throw new IOException("scripted");
		}
	}

	private String say(Socket client, String command) throws IOException {
		Reply scripted = this.script.getOrDefault(command, new ConcurrentLinkedQueue<>()).poll();
		String reply = (scripted != null) ? scripted.after()
				: command.startsWith("220") ? command : USUAL.getOrDefault(command, "250 ok");
		if (reply.equals("hang up")) {
			throw new IOException(reply);
		}
		client.getOutputStream().write((reply.replace(" and hang up", "") + "\r\n").getBytes(StandardCharsets.UTF_8));
		if (reply.endsWith(" and hang up")) {
			throw new IOException(reply);
		}
		return reply;
	}

	private static void background(Runnable work) {
		Thread thread = new Thread(work, "scripted-mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	private static ServerSocket open(int port) {
		try {
			return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Reply(String text, Duration delay) {

		String after() {
			try {
				Thread.sleep(this.delay.toMillis());
				return this.text;
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
