package org.moubridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VendoredFilesTests {

	private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

	@Test
	void areWhatTheManifestSays() throws IOException, NoSuchAlgorithmException {
		for (JsonNode entry : new ObjectMapper().readTree(VENDOR.resolve("manifest.json").toFile())) {
			byte[] content = Files.readAllBytes(VENDOR.resolve(entry.get("file").asText()));
			String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
			assertThat(sum).as(entry.get("file").asText()).isEqualTo(entry.get("sha256").asText());
		}
	}

}
