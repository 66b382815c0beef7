package org.moubridge.access;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body was read already, to be read again by the engine. */
class ReadRequest extends HttpServletRequestWrapper {

	private final ByteArrayInputStream body;

	ReadRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = new ByteArrayInputStream(body);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Body();
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(this.body, StandardCharsets.UTF_8));
	}

	private final class Body extends ServletInputStream {

		@Override
		public int read() {
			return ReadRequest.this.body.read();
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			return ReadRequest.this.body.read(bytes, offset, length);
		}

		@Override
		public boolean isFinished() {
			return ReadRequest.this.body.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
