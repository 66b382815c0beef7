package org.moubridge.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.moubridge.approval.KeptPart;
import org.moubridge.approval.PersonalPart;
import org.moubridge.approval.RecordedDecision;

import org.springframework.stereotype.Component;

/**
 * Packs a proof so that it can be checked without us: each file is exactly the text that
 * a hash is of, and {@code hashes.txt} is what {@code sha256sum -c} reads.
 */
@Component
class ProofPack {

	private final SpringTemplateEngine pages;

	private final Clock clock;

	private final ObjectMapper json = JsonMapper.builder()
		.findAndAddModules()
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	ProofPack(SpringTemplateEngine pages, Clock clock) {
		this.pages = pages;
		this.clock = clock;
	}

	/**
	 * Returns a zip file.
	 * @param technical whether network addresses and browsers are in it
	 * @param language of the sheet that people read
	 */
	byte[] of(Proof proof, boolean technical, Locale language) {
		Map<String, String> files = new LinkedHashMap<>();
		StringBuilder hashes = new StringBuilder();
		for (RecordedDecision link : proof.chain()) {
			put(files, hashes, "decisions/%03d.txt".formatted(link.position()), link.canonicalText(), link.hash());
			for (PersonalPart part : PersonalPart.values()) {
				KeptPart kept = link.parts().get(part);
				if (kept != null && !kept.isErased() && (technical || !part.isTechnical())) {
					put(files, hashes, "parts/%03d.%s.txt".formatted(link.position(), part.line()),
							kept.salt() + ":" + kept.value(), String.valueOf(link.digests().get(part)));
				}
			}
		}
		for (SealedVersion version : proof.versions()) {
			put(files, hashes, "versions/%03d.txt".formatted(version.number()), version.text(), version.hash());
		}
		files.put("hashes.txt", hashes.toString());
		files.put("decisions.json", write(decisions(proof, technical)));
		files.put("verification.json", write(verification(proof)));
		files.put("sheet.html", sheet(proof, technical, language));
		return zip(files);
	}

	private static void put(Map<String, String> files, StringBuilder hashes, String name, String text, String hash) {
		files.put(name, text);
		hashes.append(hash).append("  ").append(name).append('\n');
	}

	private static List<Map<String, Object>> decisions(Proof proof, boolean technical) {
		List<Map<String, Object>> decisions = new ArrayList<>();
		proof.chain().forEach((link) -> decisions.add(decision(link, technical)));
		return decisions;
	}

	private static Map<String, Object> decision(RecordedDecision link, boolean technical) {
		Map<String, Object> facts = new LinkedHashMap<>();
		link.canonicalText()
			.lines()
			.skip(1)
			.map((line) -> line.split("=", 2))
			.forEach((line) -> facts.put(line[0], line[1]));
		for (PersonalPart part : PersonalPart.values()) {
			facts.put(part.line(), part(link, part, technical));
		}
		facts.put("hash", link.hash());
		return facts;
	}

	private static Map<String, Object> part(RecordedDecision link, PersonalPart part, boolean technical) {
		Map<String, Object> shown = new LinkedHashMap<>();
		KeptPart kept = link.parts().get(part);
		if (kept != null) {
			shown.put("digest", link.digests().get(part));
			if (kept.isErased()) {
				shown.put("erased", true);
			}
			else if (part.isTechnical() && !technical) {
				shown.put("withheld", true);
			}
			else {
				shown.put("salt", kept.salt());
				shown.put("value", kept.value());
			}
		}
		return shown;
	}

	private Map<String, Object> verification(Proof proof) {
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("initiative", proof.initiative().reference());
		result.put("verifiedAt", this.clock.instant());
		result.put("sound", proof.isSound());
		result.put("decisions", proof.verification().length());
		result.put("head", proof.verification().head().map(Object::toString).orElse(""));
		result.put("receiptsCompared", proof.verification().receipts());
		result.put("flaws", proof.verification().flaws());
		result.put("changedVersions", proof.changedVersions());
		return result;
	}

	private String sheet(Proof proof, boolean technical, Locale language) {
		Context context = new Context(language);
		context.setVariable("proof", proof);
		context.setVariable("technical", technical);
		context.setVariable("parts", PersonalPart.values());
		context.setVariable("now", this.clock.instant());
		return this.pages.process("proof-sheet", context);
	}

	private String write(Object value) {
		try {
			return this.json.writeValueAsString(value) + "\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] zip(Map<String, String> files) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				var entry = new ZipEntry(file.getKey());
				entry.setTime(this.clock.millis());
				zip.putNextEntry(entry);
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
