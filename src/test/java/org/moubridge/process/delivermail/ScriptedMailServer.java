package org.moubridge.process.delivermail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says what a test wants it to say. */
class ScriptedMailServer {

	private static final Map<String, String> USUAL = Map.of("EHLO", "250 ready", "HELO", "250 ready", "MAIL",
			"250 sender ok", "RCPT", "250 recipient ok", "DATA", "354 go on", ".", "250 queued as 4711", "QUIT",
			"221 bye");

	private final Map<String, Queue<String>> script = new ConcurrentHashMap<>();

	private final List<String> offered = new CopyOnWriteArrayList<>();

	private final int port;

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
		this.script.computeIfAbsent(command, (key) -> new ConcurrentLinkedQueue<>()).add(reply);
	}

	/** Returns the Message-ID of each mail that was offered in full, accepted or not. */
	List<String> offered() {
		return this.offered;
	}

	void forget() {
		this.script.clear();
		this.offered.clear();
	}

	void stop() throws IOException {
		this.socket.close();
	}

	void start() {
		this.socket = open(this.port);
		listen();
	}

	private void listen() {
		ServerSocket current = this.socket;
		Thread thread = new Thread(() -> accept(current), "scripted-mail-server");
		thread.setDaemon(true);
		thread.start();
	}

	private void accept(ServerSocket current) {
		while (!current.isClosed()) {
			try (Socket client = current.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// the client or the test has hung up
			}
		}
	}

	private void talk(Socket client) throws IOException {
		var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		say(client, "220 scripted");
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String command = line.split(" ")[0].toUpperCase(Locale.ROOT);
			String reply = say(client, command);
			if (command.equals("DATA") && reply.startsWith("354")) {
				read(in);
				say(client, ".");
			}
		}
	}

	private void read(BufferedReader in) throws IOException {
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			if (line.startsWith("Message-ID: ")) {
				this.offered.add(line.substring("Message-ID: ".length()));
			}
		}
	}

	private String say(Socket client, String command) throws IOException {
		String scripted = this.script.getOrDefault(command, new ConcurrentLinkedQueue<>()).poll();
		String reply = (scripted != null) ? scripted
				: command.startsWith("220") ? command : USUAL.getOrDefault(command, "250 ok");
		if (reply.equals("hang up")) {
			throw new IOException(reply);
		}
		client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
		return reply;
	}

	private static ServerSocket open(int port) {
		try {
			return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
