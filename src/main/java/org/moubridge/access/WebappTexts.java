package org.moubridge.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The texts of Tasklist and Cockpit: the bundled English, and over it what we say
 * ourselves in {@code webapps/<application>/<language>.json}. So each language is
 * complete, and the browser loads one only: the one it loads last sets how dates are
 * written.
 */
@Configuration
class WebappTexts {

	private static final String LABELS = "labels";

	private final ObjectMapper json;

	WebappTexts(ObjectMapper json) {
		this.json = json;
	}

	@Bean
	RouterFunction<ServerResponse> textsOfWebapps() {
		return RouterFunctions.route()
			.GET("/camunda/app/{app:tasklist|cockpit}/locales/{language:en|ms|zh}.json", this::texts)
			.build();
	}

	private ServerResponse texts(ServerRequest request) throws IOException {
		String app = request.pathVariable("app");
		ObjectNode texts = read("META-INF/resources/webjars/camunda/app/" + app + "/locales/en.json");
		ObjectNode ours = read("webapps/" + app + "/" + request.pathVariable("language") + ".json");
		((ObjectNode) texts.path(LABELS)).setAll((ObjectNode) ours.remove(LABELS));
		return ServerResponse.ok().body(texts.setAll(ours));
	}

	private ObjectNode read(String file) throws IOException {
		try (InputStream stream = new ClassPathResource(file).getInputStream()) {
			String text = StreamUtils.copyToString(stream, StandardCharsets.UTF_8);
			return (ObjectNode) this.json.readTree(text.replaceFirst("^\uFEFF", ""));
		}
	}

}
