package org.moubridge.mou;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which Memoranda this office keeps.
 *
 * @param files where their files are; {@code file:/etc/moubridge/mous/*.yaml} for one's
 * own
 */
@Validated
@ConfigurationProperties("moubridge.mou")
record MouSettings(@NotBlank @DefaultValue("classpath:mous/*.yaml") String files) {
}
