package org.moubridge;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as browsers send it. */
public final class MultipartForm {

	private static final String BOUNDARY = "----BoundaryOfTests";

	public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

	private MultipartForm() {
	}

	/**
	 * @param name what the file is called, written as it is
	 * @param type what the sender says it is
	 */
	public static BodyPublisher of(Map<String, String> fields, String name, String type, byte[] file) {
		var head = new StringBuilder();
		fields.forEach((field, value) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
			.append(field)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
			.append(name)
			.append("\"\r\nContent-Type: ")
			.append(type)
			.append("\r\n\r\n");
		return BodyPublishers.ofByteArray(SampleFiles.join(head.toString().getBytes(StandardCharsets.UTF_8), file,
				("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
	}

}
