package org.moubridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A port of its own for every Spring context, and the base URL that names it: links in
 * mails and the check of where a change comes from need to know the address.
 */
public class OwnAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		int port = freePort();
		TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "server.port=" + port,
				"moubridge.base-url=http://127.0.0.1:" + port);
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
