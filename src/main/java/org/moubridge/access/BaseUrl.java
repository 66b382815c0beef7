package org.moubridge.access;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address that people know this installation by. */
@Component
class BaseUrl {

	private final URI value;

	BaseUrl(@Value("${moubridge.base-url}") URI value) {
		this.value = value;
	}

	boolean isSecure() {
		return "https".equals(this.value.getScheme());
	}

	String host() {
		return this.value.getHost();
	}

	int port() {
		return this.value.getPort();
	}

	/** Returns scheme, host and port, as browsers write them. */
	String origin() {
		return this.value.getScheme() + "://" + this.value.getAuthority();
	}

}
