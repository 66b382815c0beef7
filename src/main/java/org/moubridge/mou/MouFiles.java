package org.moubridge.mou;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validator;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads a Memorandum's file and holds it against the rules. */
@Component
class MouFiles {

	private final ObjectMapper yaml = YAMLMapper.builder()
		.addModule(new JavaTimeModule())
		.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
		.build();

	private final Validator validator;

	MouFiles(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Returns what the file says; throws {@link MouFileInvalid} for the first mistake.
	 */
	Mou read(Resource file) throws IOException {
		Mou mou = parse(file);
		this.validator.validate(mou).stream().findFirst().ifPresent((mistake) -> {
			throw new MouFileInvalid(file.getFilename(), mistake.getPropertyPath().toString(), mistake.getMessage());
		});
		requireDistinct(file, "parties", mou.parties(), MouParty::id);
		requireDistinct(file, "streams", mou.streams(), MouStream::id);
		return mou;
	}

	private Mou parse(Resource file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			return this.yaml.readValue(content, Mou.class);
		}
		catch (UnrecognizedPropertyException ex) {
			throw new MouFileInvalid(file.getFilename(), key(ex),
					"is not a key of this file; known are " + ex.getKnownPropertyIds());
		}
		catch (JsonMappingException ex) {
			throw new MouFileInvalid(file.getFilename(), key(ex), "cannot be read: " + firstLine(ex));
		}
		catch (JsonProcessingException ex) {
			throw new MouFileInvalid(file.getFilename(), "line " + ex.getLocation().getLineNr(),
					"is not YAML: " + firstLine(ex));
		}
	}

	private static <T> void requireDistinct(Resource file, String key, List<T> entries, Function<T, String> id) {
		Set<String> seen = new HashSet<>();
		for (T entry : entries) {
			if (!seen.add(id.apply(entry))) {
				throw new MouFileInvalid(file.getFilename(), key, "names " + id.apply(entry) + " twice");
			}
		}
	}

	private static String key(JsonMappingException ex) {
		StringBuilder key = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			key.append((step.getFieldName() != null) ? "." + step.getFieldName() : "[" + step.getIndex() + "]");
		}
		return key.isEmpty() ? "the file" : key.substring(1);
	}

	private static String firstLine(JsonProcessingException ex) {
		return ex.getOriginalMessage().lines().findFirst().orElse("");
	}

}
