package org.moubridge;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of all calls alike. */
@Configuration
class OpenApiConfiguration {

	private static final String PROBLEM = "Problem";

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("MoU Bridge")
				.version("v1")
				.description("Memoranda of Understanding and the initiatives under them. Times are UTC. Lists are"
						+ " {\"items\": [...], \"next\": ...}. Errors are application/problem+json with a sentence in"
						+ " the language of Accept-Language: English, Malay or Chinese.")
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
			.components(components())
			.addSecurityItem(new SecurityRequirement().addList("basic"))
			.addSecurityItem(new SecurityRequirement().addList("session"));
	}

	/** The answers that every call can give. */
	@Bean
	GlobalOpenApiCustomizer commonAnswers() {
		return (api) -> {
			api.getComponents().addSchemas(PROBLEM, problem());
			api.getPaths()
				.forEach((path, item) -> item.readOperationsMap()
					.forEach((method, operation) -> addProblems(path, method.name(), operation)));
		};
	}

	private static void addProblems(String path, String method, Operation operation) {
		add(operation, "401", "Nobody is signed in.");
		if (asks(operation)) {
			add(operation, "400", "A parameter is not right; the sentence says which.");
		}
		if (method.equals("POST")) {
			add(operation, "400", "Something that was sent is missing or not right; the sentence says what.");
			add(operation, "403", "This is not for the caller to do.");
			add(operation, "409", path.startsWith("/v1/initiatives") ? "This does not fit the state of the initiative."
					: "Somebody else changed this at the same moment.");
			add(operation, "415", "The content is not of the kind " + kinds(operation) + ".");
		}
		if (path.contains("{")) {
			add(operation, "404", "There is no such thing, or the caller may not read it.");
		}
	}

	private static boolean asks(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> "query".equals(parameter.getIn()));
	}

	private static String kinds(Operation operation) {
		return String.join(", ", operation.getRequestBody().getContent().keySet());
	}

	private static Components components() {
		return new Components()
			.addSecuritySchemes("basic",
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("basic")
						.description("For programs: user name and password with each call."))
			.addSecuritySchemes("session",
					new SecurityScheme().type(SecurityScheme.Type.APIKEY)
						.in(SecurityScheme.In.COOKIE)
						.name("JSESSIONID")
						.description("For pages: the login's session; POST needs its CSRF token."));
	}

	private static Schema<?> problem() {
		return new ObjectSchema().description("What went wrong (RFC 9457).")
			.addProperty("type", new StringSchema().example("about:blank"))
			.addProperty("title", new StringSchema().description("The kind of problem.").example("Not Found"))
			.addProperty("status", new IntegerSchema().description("The status of the answer.").example(404))
			.addProperty("detail",
					new StringSchema().description("One sentence for a person.")
						.example("There is no initiative INI-2026-0999 that you may read."))
			.addProperty("instance", new StringSchema().example("/v1/initiatives/INI-2026-0999"));
	}

	private static void add(Operation operation, String status, String description) {
		var content = new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
		operation.getResponses().addApiResponse(status, new ApiResponse().description(description).content(content));
	}

}
