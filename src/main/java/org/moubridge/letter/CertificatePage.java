package org.moubridge.letter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.moubridge.access.Guesses;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where anybody who holds a certificate can see whether it was issued here, and who it
 * was issued to can have it as PDF. The code is the key to both.
 */
@Controller
@RequestMapping("/certificates")
class CertificatePage {

	private static final String VIEW = "certificate";

	private static final int GUESSES_PER_MINUTE = 30;

	private final Certificates certificates;

	private final Guesses guesses = new Guesses(GUESSES_PER_MINUTE);

	CertificatePage(Certificates certificates) {
		this.certificates = certificates;
	}

	@GetMapping
	ModelAndView form(@RequestParam(defaultValue = "") String code) {
		String normal = CertificateCode.normal(code);
		if (normal.isEmpty()) {
			return new ModelAndView(VIEW);
		}
		var page = new RedirectView("/certificates/" + normal, true);
		page.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(page);
	}

	@GetMapping("/{code}")
	ModelAndView show(@PathVariable String code, Locale language, HttpServletRequest http) {
		return new ModelAndView(VIEW).addObject("certificate", find(code, language, http));
	}

	/**
	 * The paper itself.
	 * @param in its language: {@code zh}, else English
	 */
	@GetMapping("/{code}/certificate.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String code, @RequestParam(defaultValue = "en") String in,
			HttpServletRequest http) {
		Locale language = in.equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
		IssuedCertificate certificate = find(code, language, http);
		ContentDisposition name = ContentDisposition.attachment()
			.filename("%s-%s.pdf".formatted(certificate.code(), language.getLanguage()), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(this.certificates.pdf(certificate, language));
	}

	@ExceptionHandler
	ModelAndView unknown(UnknownCertificate unknown) {
		return new ModelAndView(VIEW, unknown.status()).addObject("unknown", unknown.code())
			.addObject("wait", unknown.status() == HttpStatus.TOO_MANY_REQUESTS);
	}

	private IssuedCertificate find(String code, Locale language, HttpServletRequest http) {
		String address = http.getRemoteAddr();
		if (this.guesses.tooMany(address)) {
			throw new UnknownCertificate(code, HttpStatus.TOO_MANY_REQUESTS);
		}
		return this.certificates.find(code, language).orElseThrow(() -> {
			this.guesses.missed(address);
			return new UnknownCertificate(code, HttpStatus.NOT_FOUND);
		});
	}

}
