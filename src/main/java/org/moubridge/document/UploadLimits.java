package org.moubridge.document;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How much a request may bring: more than the largest file, so that a file that is
 * somewhat too large arrives with its form and is refused with a sentence.
 */
@Configuration
class UploadLimits {

	@Bean
	MultipartConfigElement multipartConfigElement(DocumentSettings settings) {
		return new MultipartConfigElement("", -1, settings.largestRequest(), 0);
	}

}
