package org.moubridge.document;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much is kept.
 *
 * @param largest the largest file that is taken
 * @param perReference so many files an initiative or Memorandum has at most, every
 * version counted
 * @param perTask so many files a guest sends for one task at most
 */
@Validated
@ConfigurationProperties("moubridge.document")
record DocumentSettings(@DefaultValue("10MB") DataSize largest, @DefaultValue("200") @Min(1) int perReference,
		@DefaultValue("10") @Min(1) int perTask) {

	/** For what a form sends beside the file. */
	private static final long MORE = 1 << 20;

	/** Returns how many bytes a request with a file may have. */
	long largestRequest() {
		return 2 * this.largest.toBytes() + MORE;
	}

	/** Returns the largest size in whole megabytes, for people. */
	long megabytes() {
		return this.largest.toMegabytes();
	}

}
