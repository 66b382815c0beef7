package org.moubridge;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Addresses that the server cannot read, like one with {@code %00}, belong to no
 * application in its eyes, and it would answer with a page of its own. They are given to
 * ours, which tells of errors in the reader's language.
 */
@Component
class OwnErrorPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Unreadable(context)));
	}

	private static final class Unreadable extends ValveBase {

		private final Context application;

		private Unreadable(Context application) {
			super(true);
			this.application = application;
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			if (response.isError() && request.getContext() == null) {
				request.getMappingData().context = this.application;
			}
			getNext().invoke(request, response);
		}

	}

}
