package org.moubridge.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
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
 * The English of Tasklist and Cockpit as it is bundled, but for what we say ourselves.
 * Other languages are files of ours: {@code META-INF/resources/webjars/camunda/app}.
 */
@Configuration
class WebappEnglish {

	private static final Map<String, String> OURS = Map.of("BANNER_CE_EOL_TEXT",
			"The process engine behind this page is Camunda 7.24, the last Community release (October 2025).");

	private final ObjectMapper json;

	WebappEnglish(ObjectMapper json) {
		this.json = json;
	}

	@Bean
	RouterFunction<ServerResponse> englishOfWebapps() {
		return RouterFunctions.route().GET("/camunda/app/{app:tasklist|cockpit}/locales/en.json", this::texts).build();
	}

	private ServerResponse texts(ServerRequest request) throws IOException {
		var file = new ClassPathResource(
				"META-INF/resources/webjars/camunda/app/" + request.pathVariable("app") + "/locales/en.json");
		try (InputStream stream = file.getInputStream()) {
			String bundled = StreamUtils.copyToString(stream, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
			JsonNode texts = this.json.readTree(bundled);
			OURS.forEach(((ObjectNode) texts.path("labels"))::put);
			return ServerResponse.ok().body(texts);
		}
	}

}
